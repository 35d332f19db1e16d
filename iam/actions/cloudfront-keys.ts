import type { Actions } from './action.ts';

const ofRoot = {
  target: 'account',
  names: [],
  category: 'credentials',
  security: 'low',
  variants: [{ name: 'root', when: { principal: 'Root' } }],
} as const;

/**
 * CloudFront keys of the root user. No SDK or CLI command: the console makes these calls, and their
 * parameters are not documented.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html
 */
export const cloudfrontKeys = {
  UploadCloudFrontPublicKey: { ...ofRoot, breakRisk: 'none' },
  UpdateCloudFrontPublicKey: { ...ofRoot, breakRisk: 'possible' },
  DeleteCloudFrontPublicKey: { ...ofRoot, breakRisk: 'likely' },
} as const satisfies Actions;
