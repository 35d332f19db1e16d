import type { Actions } from './action.ts';

/** Server certificates: what load balancers and CloudFront show to browsers. */
export const serverCertificates = {
  UploadServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'none',
    undo: 'delete-server-certificate --server-certificate-name {serverCertificateName}',
    names: ['serverCertificate'],
  },
  UpdateServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'possible',
    names: ['serverCertificate'],
    variants: [
      {
        name: 'renamed-and-moved',
        when: { all: [{ has: 'newServerCertificateName' }, { has: 'newPath' }] },
        names: ['serverCertificate', 'newName', 'newPath'],
      },
      {
        name: 'renamed',
        when: { has: 'newServerCertificateName' },
        undo: 'update-server-certificate --server-certificate-name {newServerCertificateName} --new-server-certificate-name {serverCertificateName}',
        names: ['serverCertificate', 'newName'],
      },
      { name: 'moved', when: { has: 'newPath' }, names: ['serverCertificate', 'newPath'] },
    ],
  },
  DeleteServerCertificate: {
    target: 'serverCertificate',
    category: 'certificates',
    security: 'low',
    breakRisk: 'possible',
    names: ['serverCertificate'],
  },
} as const satisfies Actions;
