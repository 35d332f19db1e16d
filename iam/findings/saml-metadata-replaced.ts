import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const samlMetadataReplaced: FindingRule = {
  name: 'saml-metadata-replaced',
  raises: { security: 'high' },
  appliesTo: ({ record }) =>
    record.eventName === 'UpdateSAMLProvider' &&
    holds({ has: 'sAMLMetadataDocument' }, record) &&
    !holds({ samlProvider: 'of IAM Identity Center' }, record),
};
