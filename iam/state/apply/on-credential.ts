import { textAt } from '../../cloudtrail/fields.ts';
import type { Credentials, Status } from '../credentials.ts';
import type { User } from '../entities.ts';
import { type Call, editOf, nameIn } from './call.ts';

type Sides = Readonly<{ before: Partial<Credentials>; after: Partial<Credentials> }>;

/** What a call does to the credential of a user that it names by its id. */
export function onOne(
  kind: 'accessKey' | 'mfaDevice' | 'sshKey' | 'signingCertificate' | 'serviceCredential',
  call: Call,
  edit: (credentials: Credentials, id: string) => Sides,
) {
  const id = kind === 'mfaDevice' ? textAt(call.record.request, 'serialNumber') : nameIn(kind, call);
  return id === undefined ? {} : { edits: [onUser(call, (user) => edit(user.credentials, id))] };
}

function onUser(call: Call, edit: (user: User) => Sides) {
  return editOf('user', call, (user) => {
    const { before, after } = edit(user);
    return {
      before: { ...user, credentials: { ...user.credentials, ...before } },
      after: { ...user, credentials: { ...user.credentials, ...after } },
    };
  });
}

/** The status that a call gives a credential. */
export function statusIn({ record }: Call): Status | undefined {
  const text = textAt(record.request, 'status');
  return text === 'Active' || text === 'Inactive' || text === 'Expired' ? text : undefined;
}
