import type * as entries from '../../../../iam/actions/openid-connect-providers.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

export const openidConnectProviders: TextsOf<typeof entries.openidConnectProviders> = {
  CreateOpenIDConnectProvider: {
    ...sentence('create', 'created', '{oidcProvider}', { line: '' }),
    why: 'Roles that trust this provider let in whatever it vouches for, as far as their conditions allow.',
  },
  AddClientIDToOpenIDConnectProvider: {
    ...sentence('add', 'added', '{audience} to {oidcProvider}', { line: '{audience}' }),
    why: 'Tokens made out to this audience are now accepted, by every role that trusts the provider and asks for no other.',
  },
  RemoveClientIDFromOpenIDConnectProvider: {
    ...sentence('remove', 'removed', '{audience} from {oidcProvider}', { line: '{audience}' }),
    why: 'Tokens made out to this audience are refused: programs that sign in with them get no new session.',
  },
  UpdateOpenIDConnectProviderThumbprint: {
    ...sentence('replace', 'replaced', 'the certificate thumbprints of {oidcProvider}', {
      line: 'the certificate thumbprints',
    }),
    why: 'Where AWS does not know the authority behind the certificate, a wrong list stops every sign-in.',
    unknown: 'The former thumbprints are not in the event.',
    noUndo: 'update-open-id-connect-provider-thumbprint sets the former list again, once you know it.',
  },
  DeleteOpenIDConnectProvider: {
    ...sentence('delete', 'deleted', '{oidcProvider}', { line: '' }),
    why: 'CI runs, pods and apps that sign in through this provider get no new session.',
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
    unknown: 'Whether the provider existed is not known: the call succeeds even where it does not.',
    noUndo: 'create-open-id-connect-provider with the same URL makes it again; its audiences are not in the event.',
  },
};
