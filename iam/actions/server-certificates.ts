import type { Actions } from './action.ts';

/** Server certificates: what load balancers and CloudFront show to browsers. */
export const serverCertificates = {
  UploadServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-server-certificate --server-certificate-name {serverCertificateName}',
    en: {
      verb: 'upload',
      past: 'uploaded',
      object: '{serverCertificate}',
      why: 'It has no effect until a load balancer or a CloudFront distribution is told to use it.',
    },
  },
  UpdateServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'change',
      past: 'changed',
      object: 'the name or path of {serverCertificate}',
      why: 'Its ARN changes with it: what refers to the certificate by the old one may no longer find it.',
      noUndo: 'The former path is not in the event; update-server-certificate sets it.',
    },
    variants: [
      {
        when: { all: [{ has: 'newServerCertificateName' }, { has: 'newPath' }] },
        en: { verb: 'rename', past: 'renamed', object: '{serverCertificate} to {newName} and moved it to {newPath}' },
      },
      {
        when: { has: 'newServerCertificateName' },
        undo: 'update-server-certificate --server-certificate-name {newServerCertificateName} --new-server-certificate-name {serverCertificateName}',
        en: { verb: 'rename', past: 'renamed', object: '{serverCertificate} to {newName}' },
      },
      { when: { has: 'newPath' }, en: { verb: 'move', past: 'moved', object: '{serverCertificate} to {newPath}' } },
    ],
  },
  DeleteServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'possible',
    en: {
      verb: 'delete',
      past: 'deleted',
      object: '{serverCertificate}',
      // https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html
      why: 'A load balancer that still uses the certificate can stop accepting connections.',
      noUndo: 'It takes the certificate and its private key to upload it again: AWS does not give the key back.',
    },
  },
} satisfies Actions;
