import type * as entries from '../../../../iam/actions/signing-certificates.ts';
import type { TextsOf } from '../../action-text.ts';
import { sentence } from './sentence-forms.ts';

const stops = 'Whatever signs its requests with this certificate fails from now on.';

const uploadAgain = 'Whoever has the certificate can upload it again with upload-signing-certificate.';
const ofRoot = sentence('delete', 'deleted', '{signingCertificate} of {rootUser}', {
  line: '{signingCertificate}',
  ofItself: '{signingCertificate} of its own',
});

export const signingCertificates: TextsOf<typeof entries.signingCertificates> = {
  UploadSigningCertificate: {
    ...sentence('upload', 'uploaded', '{signingCertificate} for {user}', {
      line: '{signingCertificate}',
      ofItself: '{signingCertificate} for itself',
    }),
    why: 'It is an old kind of credential that few still need: its holder can sign requests to some AWS services.',
  },
  UpdateSigningCertificate: {
    ...sentence('change', 'changed', 'the status of {signingCertificate} of {user}', {
      line: 'the status of {signingCertificate}',
      ofItself: 'the status of {signingCertificate} of its own',
    }),
    why: 'An inactive certificate cannot be used; an active one can.',
    noUndo: 'The former status is not in the event.',
  },
  'UpdateSigningCertificate.deactivated': {
    ...sentence('deactivate', 'deactivated', '{signingCertificate} of {user}', {
      line: '{signingCertificate}',
      ofItself: '{signingCertificate} of its own',
    }),
    why: stops,
  },
  'UpdateSigningCertificate.activated': {
    ...sentence('activate', 'activated', '{signingCertificate} of {user}', {
      line: '{signingCertificate}',
      ofItself: '{signingCertificate} of its own',
    }),
    why: 'Whoever holds the private key of the certificate can use it again.',
  },
  DeleteSigningCertificate: {
    ...sentence('delete', 'deleted', '{signingCertificate} of {user}', {
      line: '{signingCertificate}',
      ofItself: '{signingCertificate} of its own',
    }),
    why: stops,
    noUndo: uploadAgain,
  },
  'DeleteSigningCertificate.root': {
    ...ofRoot,
    why: stops,
    noUndo: uploadAgain,
  },
  'DeleteSigningCertificate.root-task': {
    ...ofRoot,
    why: 'Central root access takes the credentials of the root user away, as AWS advises for member accounts.',
    noUndo: uploadAgain,
  },
};
