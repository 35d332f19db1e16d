import type * as entries from '../../../../iam/actions/security-token-service.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const formerVersion = 'The former version is not in the event.';
const setFormerVersion = 'set-security-token-service-preferences sets the former version again.';

export const securityTokenService: TextsOf<typeof entries.securityTokenService> = {
  SetSTSRegionalEndpointStatus: {
    ...sentence('switch', 'switched', 'an STS regional endpoint on or off for {account}', {
      line: 'an STS regional endpoint on or off',
    }),
    why: 'Where the endpoint is off, programs in that Region that rely on it get no temporary credentials.',
    noUndo: 'Switch it back in the IAM console, under account settings.',
  },
  SetSecurityTokenServicePreferences: {
    ...sentence('set', 'set', 'the version of tokens from the global STS endpoint for {account}', {
      line: 'the version of tokens from the global STS endpoint',
    }),
    why: 'The version decides in which Regions such tokens work and how long they are.',
    unknown: formerVersion,
    noUndo: setFormerVersion,
  },
  'SetSecurityTokenServicePreferences.version-1': {
    ...sentence('set', 'set', 'tokens from the global STS endpoint to version 1 for {account}', {
      line: 'tokens from the global STS endpoint to version 1',
    }),
    why: 'Version 1 tokens do not work in Regions that an account has to enable first.',
    unknown: formerVersion,
    noUndo: setFormerVersion,
  },
  'SetSecurityTokenServicePreferences.version-2': {
    ...sentence('set', 'set', 'tokens from the global STS endpoint to version 2 for {account}', {
      line: 'tokens from the global STS endpoint to version 2',
    }),
    why: 'Version 2 tokens work in every Region, but are longer: software with too little room for them can fail.',
    unknown: formerVersion,
    noUndo: setFormerVersion,
  },
};
