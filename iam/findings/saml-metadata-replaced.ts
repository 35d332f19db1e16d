import { holds } from '../actions/condition.ts';
import type { FindingRule } from './finding.ts';

export const samlMetadataReplaced: FindingRule = {
  name: 'saml-metadata-replaced',
  raises: { security: 'high' },
  en: {
    title: 'SAML metadata replaced',
    why: 'The metadata holds the certificate that signs people in: whoever has its key can sign in as anybody.',
    next: 'Compare the metadata with what your identity provider publishes.',
  },
  appliesTo: ({ record }) =>
    record.eventName === 'UpdateSAMLProvider' &&
    holds({ has: 'sAMLMetadataDocument' }, record) &&
    !holds({ samlProvider: 'of IAM Identity Center' }, record),
};
