import { holds } from '../actions/condition.ts';
import { actsAs } from './evidence/acting-service.ts';
import type { FindingRule } from './finding.ts';

/** What IAM Identity Center does to its own provider is no news. */
export const identityCenterMetadataReplaced: FindingRule = {
  name: 'identity-center-metadata-replaced',
  raises: { security: 'high' },
  en: {
    title: 'Metadata of IAM Identity Center replaced',
    why: 'By its name IAM Identity Center keeps this provider: whoever signs in its place can come in as anybody.',
    next: 'Ask whoever did this why IAM Identity Center did not.',
  },
  appliesTo: ({ record }) =>
    record.eventName === 'UpdateSAMLProvider' &&
    holds({ all: [{ has: 'sAMLMetadataDocument' }, { samlProvider: 'of IAM Identity Center' }] }, record) &&
    !actsAs(record.principal, 'sso'),
};
