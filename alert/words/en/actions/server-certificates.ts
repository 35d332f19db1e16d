import type * as entries from '../../../../iam/actions/server-certificates.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const otherArn = 'Its ARN changes with it: what refers to the certificate by the old one may no longer find it.';
const formerPath = 'The former path is not in the event; update-server-certificate sets it.';

export const serverCertificates: TextsOf<typeof entries.serverCertificates> = {
  UploadServerCertificate: {
    ...sentence('upload', 'uploaded', '{serverCertificate}', { line: '' }),
    why: 'It has no effect until a load balancer or a CloudFront distribution is set to use it.',
  },
  UpdateServerCertificate: {
    ...sentence('change', 'changed', 'the name or path of {serverCertificate}', { line: 'the name or path' }),
    why: otherArn,
    noUndo: formerPath,
  },
  'UpdateServerCertificate.renamed-and-moved': {
    ...sentence('rename', 'renamed', '{serverCertificate} to {newName}', {
      line: 'to {newName}',
      and: { verb: 'move', past: 'moved', object: 'it to {newPath}' },
    }),
    why: otherArn,
    noUndo: formerPath,
  },
  'UpdateServerCertificate.renamed': {
    ...sentence('rename', 'renamed', '{serverCertificate} to {newName}', { line: 'to {newName}' }),
    why: otherArn,
  },
  'UpdateServerCertificate.moved': {
    ...sentence('move', 'moved', '{serverCertificate} to {newPath}', { line: 'to {newPath}' }),
    why: otherArn,
    noUndo: formerPath,
  },
  DeleteServerCertificate: {
    ...sentence('delete', 'deleted', '{serverCertificate}', { line: '' }),
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html
    why: 'A load balancer that still uses the certificate can stop accepting connections.',
    noUndo: 'It takes the certificate and its private key to upload it again: AWS does not give the key back.',
  },
};
