import { parseArn } from '../../../cloudtrail/arn.ts';
import { asText, type Fields, fieldsOf, listAt, textAt } from '../../../cloudtrail/fields.ts';
import { blank } from '../../blank.ts';
import type { AsOf, EntityKind, MfaDevice, OidcProvider, SamlProvider, ServerCertificate } from '../../entities.ts';
import { withEntity } from '../../look-up.ts';
import type { State } from '../../state.ts';
import { commonIn, tagsOf, timeIn } from '../common.ts';
import { type Answers, listOf } from './neighbour.ts';

/** Providers, server certificates and virtual MFA devices: no details have them. */
export function withProviders(state: State, answers: Answers, time: number | undefined): State {
  const asOf: AsOf = { kind: 'read', time };
  const saml = listed(answers, 'ListSAMLProviders', 'SAMLProviderList');
  const oidc = listed(answers, 'ListOpenIDConnectProviders', 'OpenIDConnectProviderList');
  const certificates = listOf('ServerCertificateMetadataList', answers('ListServerCertificates'));
  const devices = listOf('VirtualMFADevices', answers('ListVirtualMFADevices'));
  const entities = [
    ...saml.arns.map((arn) => samlProvider(arn, told('GetSAMLProvider', arn, answers), asOf)),
    ...oidc.arns.map((arn) => oidcProvider(arn, told('GetOpenIDConnectProvider', arn, answers), asOf)),
    ...certificates.items.flatMap((item) => certificate(item, asOf)),
    ...devices.items.flatMap((item) => device(item, asOf)),
  ].filter((entity) => entity !== undefined);
  const whole: readonly EntityKind[] = [
    ...(saml.all ? (['samlProvider'] as const) : []),
    ...(oidc.all ? (['oidcProvider'] as const) : []),
    ...(certificates.all ? (['serverCertificate'] as const) : []),
    ...(devices.all ? (['mfaDevice'] as const) : []),
  ];
  return { ...entities.reduce(withEntity, state), whole: new Set([...state.whole, ...whole]) };
}

function listed(answers: Answers, call: string, member: string) {
  const { items, all } = listOf(member, answers(call));
  return { arns: items.flatMap((item) => textAt(item, 'Arn') ?? []), all };
}

/** `none`: it was deleted after it was listed. */
function told(call: string, arn: string, answers: Answers): Fields | 'none' | undefined {
  const answer = answers(call).find(({ about }) => about === arn);
  if (answer === undefined) return undefined;
  return answer.output === 'none' ? 'none' : fieldsOf(answer.output);
}

function samlProvider(arn: string, fields: Fields | 'none' | undefined, asOf: AsOf): SamlProvider | undefined {
  if (fields === 'none') return undefined;
  const known = { ...blank('samlProvider', arn), asOf };
  if (fields === undefined) return known;
  const metadata = textAt(fields, 'SAMLMetadataDocument');
  const created = timeIn(fields['CreateDate']);
  return {
    ...known,
    created,
    metadata,
    tags: tagsOf(fields),
    unsure: new Set(metadata === undefined ? ['metadata'] : []),
  };
}

function oidcProvider(arn: string, fields: Fields | 'none' | undefined, asOf: AsOf): OidcProvider | undefined {
  if (fields === 'none') return undefined;
  const known = { ...blank('oidcProvider', arn), asOf };
  if (fields === undefined) return known;
  return {
    ...known,
    created: timeIn(fields['CreateDate']),
    url: textAt(fields, 'Url') ?? known.url,
    clientIds: new Set(listAt(fields, 'ClientIDList').flatMap((id) => asText(id) ?? [])),
    thumbprints: new Set(listAt(fields, 'ThumbprintList').flatMap((print) => asText(print) ?? [])),
    tags: tagsOf(fields),
    unsure: new Set(),
  };
}

/** Lists have no tags of certificates and devices. */
function certificate(item: Fields, asOf: AsOf): ServerCertificate | undefined {
  const id = textAt(item, 'ServerCertificateId');
  const named = { name: textAt(item, 'ServerCertificateName'), id, arn: textAt(item, 'Arn') };
  const common = commonIn('serverCertificate', named, item, asOf);
  return common && { ...common, created: timeIn(item['UploadDate']), unsure: new Set(['tags']) };
}

function device(item: Fields, asOf: AsOf): MfaDevice | undefined {
  const serial = textAt(item, 'SerialNumber');
  if (serial === undefined) return undefined;
  const arn = parseArn(serial) === undefined ? undefined : serial;
  return { ...blank('mfaDevice', serial), name: serial, arn, asOf };
}
