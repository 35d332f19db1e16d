import type { Actions } from './action.ts';

const byConsole =
  'There is no command for these keys: the root user manages them in the console, under security credentials.';

const byRoot = [{ when: { principal: 'Root' }, en: { object: 'a CloudFront public key of its own' } }] as const;

/**
 * CloudFront keys of the root user. No SDK or CLI command: the console makes these calls, and their
 * parameters are not documented.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html
 */
export const cloudfrontKeys = {
  UploadCloudFrontPublicKey: {
    target: 'account',
    category: 'credentials',
    security: 'low',
    breakRisk: 'none',
    en: {
      verb: 'upload',
      past: 'uploaded',
      object: 'a CloudFront public key of the root user',
      why: 'Whoever holds the private half can sign links to private content of distributions that trust this account.',
      noUndo: byConsole,
    },
    variants: byRoot,
  },
  UpdateCloudFrontPublicKey: {
    target: 'account',
    category: 'credentials',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'a CloudFront public key of the root user',
      why: 'Links signed with a key that is no longer active are refused.',
      noUndo: byConsole,
    },
    variants: byRoot,
  },
  DeleteCloudFrontPublicKey: {
    target: 'account',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: 'a CloudFront public key of the root user',
      why: 'Links signed with this key are refused from now on.',
      noUndo: byConsole,
    },
    variants: byRoot,
  },
} satisfies Actions;
