import type { Actions } from './action.ts';
import { isAboutRoot, isRootTask } from './root-user.ts';
import { statusVariants } from './status-variants.ts';

const ofRoot = { target: 'rootUser', names: ['signingCertificate', 'rootUser'] } as const;

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
    names: ['signingCertificate', 'user'],
  },
  UpdateSigningCertificate: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    names: ['signingCertificate', 'user'],
    variants: statusVariants(command),
  },
  DeleteSigningCertificate: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    names: ['signingCertificate', 'user'],
    variants: [
      { name: 'root-task', when: isRootTask, ...ofRoot, security: 'medium', breakRisk: 'possible' },
      { name: 'root', when: isAboutRoot, ...ofRoot },
    ],
  },
} as const satisfies Actions;
