import type { Actions } from './action.ts';

const command = 'update-signing-certificate --user-name {userName} --certificate-id {certificateId} --status';

/** X.509 signing certificates: an old kind of credential for programs. A call that names no user is about its caller. */
export const signingCertificates = {
  UploadSigningCertificate: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'none',
    withoutUser: 'caller',
    undo: 'delete-signing-certificate --user-name {certificate.userName} --certificate-id {certificate.certificateId}',
    en: {
      verb: 'upload',
      past: 'uploaded',
      object: '{signingCertificate} for {user}',
      why: 'It is an old kind of credential that few still need: its holder can sign requests to some AWS services.',
    },
  },
  UpdateSigningCertificate: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the status of {signingCertificate} of {user}',
      why: 'An inactive certificate cannot be used; an active one can.',
      noUndo: 'The former status is not in the event.',
    },
    variants: [
      {
        when: { field: 'status', is: 'Inactive' },
        security: 'low',
        breakRisk: 'likely',
        undo: `${command} Active`,
        en: {
          verb: 'deactivate',
          past: 'deactivated',
          object: '{signingCertificate} of {user}',
          why: 'Whatever signs its requests with this certificate fails from now on.',
        },
      },
      {
        when: { field: 'status', is: 'Active' },
        breakRisk: 'none',
        undo: `${command} Inactive`,
        en: {
          verb: 'activate',
          past: 'activated',
          object: '{signingCertificate} of {user}',
          why: 'Whoever holds the private key of the certificate can use it again.',
        },
      },
    ],
  },
  DeleteSigningCertificate: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{signingCertificate} of {user}',
      why: 'Whatever signs its requests with this certificate fails from now on.',
      noUndo: 'Whoever has the certificate can upload it again with upload-signing-certificate.',
    },
  },
} satisfies Actions;
