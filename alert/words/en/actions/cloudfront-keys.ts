import type * as entries from '../../../../iam/actions/cloudfront-keys.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const canSign =
  'Whoever holds the private half can sign links to private content of distributions that trust this account.';
const byConsole =
  'There is no command for these keys: the root user manages them in the console, under security credentials.';
const inactive = 'Links signed with a key that is no longer active are refused.';
const refused = 'Links signed with this key are refused from now on.';

export const cloudfrontKeys: TextsOf<typeof entries.cloudfrontKeys> = {
  UploadCloudFrontPublicKey: {
    ...sentence('upload', 'uploaded', 'a CloudFront public key of the root user'),
    why: canSign,
    noUndo: byConsole,
  },
  'UploadCloudFrontPublicKey.root': {
    ...sentence('upload', 'uploaded', 'a CloudFront public key of its own'),
    why: canSign,
    noUndo: byConsole,
  },
  UpdateCloudFrontPublicKey: {
    ...sentence('change', 'changed', 'a CloudFront public key of the root user'),
    why: inactive,
    noUndo: byConsole,
  },
  'UpdateCloudFrontPublicKey.root': {
    ...sentence('change', 'changed', 'a CloudFront public key of its own'),
    why: inactive,
    noUndo: byConsole,
  },
  DeleteCloudFrontPublicKey: {
    ...sentence('delete', 'deleted', 'a CloudFront public key of the root user'),
    why: refused,
    noUndo: byConsole,
  },
  'DeleteCloudFrontPublicKey.root': {
    ...sentence('delete', 'deleted', 'a CloudFront public key of its own'),
    why: refused,
    noUndo: byConsole,
  },
};
