import {
  GetOpenIDConnectProviderCommand,
  GetSAMLProviderCommand,
  ListOpenIDConnectProvidersCommand,
  ListSAMLProvidersCommand,
} from '@aws-sdk/client-iam';
import { type Asking, ask, noSuchEntity } from './ask.ts';

/** Identity providers. Neither list has pages. */
export async function readProviders(asking: Asking): Promise<void> {
  const { client } = asking;
  const saml = await ask(
    { call: 'ListSAMLProviders', send: (options) => client.send(new ListSAMLProvidersCommand({}), options) },
    asking,
  );
  for (const arn of arnsIn(saml?.SAMLProviderList)) {
    const send = (options: Readonly<{ abortSignal: AbortSignal }>) =>
      client.send(new GetSAMLProviderCommand({ SAMLProviderArn: arn }), options);
    await ask({ call: 'GetSAMLProvider', about: arn, absent: noSuchEntity, send }, asking);
  }
  const oidc = await ask(
    {
      call: 'ListOpenIDConnectProviders',
      send: (options) => client.send(new ListOpenIDConnectProvidersCommand({}), options),
    },
    asking,
  );
  for (const arn of arnsIn(oidc?.OpenIDConnectProviderList)) {
    const send = (options: Readonly<{ abortSignal: AbortSignal }>) =>
      client.send(new GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }), options);
    await ask({ call: 'GetOpenIDConnectProvider', about: arn, absent: noSuchEntity, send }, asking);
  }
}

function arnsIn(list: readonly Readonly<{ Arn?: string | undefined }>[] | undefined): readonly string[] {
  return (list ?? []).flatMap(({ Arn }) => Arn ?? []);
}
