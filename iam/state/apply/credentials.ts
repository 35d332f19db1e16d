import { textAt } from '../../cloudtrail/fields.ts';
import type { Status } from '../credentials.ts';
import type { User } from '../entities.ts';
import { type Applier, type Call, editOf } from './call.ts';
import { onOne, statusIn } from './on-credential.ts';
import { excluding, holding, including, lacking } from './sets.ts';

/** What users sign in with, and sign calls with. */
export const credentials: Readonly<Record<string, Applier>> = {
  CreateAccessKey: (call) =>
    onOne('accessKey', call, ({ accessKeys }, id) => ({
      before: { accessKeys: lacking(accessKeys, id) },
      after: {
        accessKeys: holding(accessKeys, id, { status: 'Active', created: call.record.time, lastUsed: 'never' }),
      },
    })),
  DeleteAccessKey: (call) =>
    onOne('accessKey', call, ({ accessKeys }, id) => ({
      before: { accessKeys: holding(accessKeys, id, accessKeys.get(id) ?? unknownKey) },
      after: { accessKeys: lacking(accessKeys, id) },
    })),
  UpdateAccessKey: (call) =>
    onOne('accessKey', call, ({ accessKeys }, id) => {
      const key = accessKeys.get(id) ?? unknownKey;
      return {
        before: { accessKeys: holding(accessKeys, id, key) },
        after: { accessKeys: holding(accessKeys, id, { ...key, status: statusIn(call) ?? key.status }) },
      };
    }),
  CreateLoginProfile: (call) => password(call, false, true),
  UpdateLoginProfile: (call) => password(call, true, true),
  ChangePassword: (call) => password(call, true, true),
  DeleteLoginProfile: (call) => password(call, true, false),
  EnableMFADevice: (call) =>
    onOne('mfaDevice', call, ({ mfaDevices }, serial) => ({
      before: { mfaDevices: excluding(mfaDevices, serial) },
      after: { mfaDevices: including(mfaDevices, serial) },
    })),
  DeactivateMFADevice: (call) =>
    onOne('mfaDevice', call, ({ mfaDevices }, serial) => ({
      before: { mfaDevices: including(mfaDevices, serial) },
      after: { mfaDevices: excluding(mfaDevices, serial) },
    })),
  ResyncMFADevice: (call) =>
    onOne('mfaDevice', call, ({ mfaDevices }, serial) => {
      const both = { mfaDevices: including(mfaDevices, serial) };
      return { before: both, after: both };
    }),
  ...kept('sshKeys', {
    kind: 'sshKey',
    made: 'UploadSSHPublicKey',
    changed: 'UpdateSSHPublicKey',
    gone: 'DeleteSSHPublicKey',
    body: 'sSHPublicKeyBody',
  }),
  ...kept('signingCertificates', {
    kind: 'signingCertificate',
    made: 'UploadSigningCertificate',
    changed: 'UpdateSigningCertificate',
    gone: 'DeleteSigningCertificate',
    body: 'certificateBody',
  }),
  CreateServiceSpecificCredential: (call) => service(call, 'Active'),
  UpdateServiceSpecificCredential: (call) => service(call, statusIn(call)),
  ResetServiceSpecificCredential: (call) => service(call, undefined),
  DeleteServiceSpecificCredential: (call) =>
    onOne('serviceCredential', call, ({ serviceCredentials }, id) => ({
      before: { serviceCredentials: holding(serviceCredentials, id, serviceCredentials.get(id) ?? unknownService) },
      after: { serviceCredentials: lacking(serviceCredentials, id) },
    })),
};

const unknownKey = { status: undefined, created: undefined, lastUsed: undefined } as const;
const unknownCredential = { status: undefined, body: undefined } as const;
const unknownService = { status: undefined, service: undefined } as const;

function password(call: Call, before: boolean, after: boolean) {
  const edit = editOf('user', call, (user) => {
    const unsure = excluding(user.unsure, 'password');
    const side = (has: boolean): User => ({ ...user, unsure, credentials: { ...user.credentials, password: has } });
    return { before: side(before), after: side(after) };
  });
  return { edits: [edit] };
}

type Kept = Readonly<{
  kind: 'sshKey' | 'signingCertificate';
  made: string;
  changed: string;
  gone: string;
  body: string;
}>;

/** Credentials whose public part IAM keeps. */
function kept(member: 'sshKeys' | 'signingCertificates', names: Kept): Readonly<Record<string, Applier>> {
  const { kind, made, changed, gone, body } = names;
  return {
    [made]: (call) =>
      onOne(kind, call, (all, id) => ({
        before: { [member]: lacking(all[member], id) },
        after: { [member]: holding(all[member], id, { status: 'Active', body: textAt(call.record.request, body) }) },
      })),
    [changed]: (call) =>
      onOne(kind, call, (all, id) => {
        const one = all[member].get(id) ?? unknownCredential;
        return {
          before: { [member]: holding(all[member], id, one) },
          after: { [member]: holding(all[member], id, { ...one, status: statusIn(call) ?? one.status }) },
        };
      }),
    [gone]: (call) =>
      onOne(kind, call, (all, id) => ({
        before: { [member]: holding(all[member], id, all[member].get(id) ?? unknownCredential) },
        after: { [member]: lacking(all[member], id) },
      })),
  };
}

function service(call: Call, status: Status | undefined) {
  return onOne('serviceCredential', call, ({ serviceCredentials }, id) => {
    const { request, response } = call.record;
    const one = serviceCredentials.get(id);
    const named = textAt(request, 'serviceName') ?? textAt(response, 'serviceSpecificCredential', 'serviceName');
    const isNew = call.record.eventName === 'CreateServiceSpecificCredential';
    return {
      before: {
        serviceCredentials: isNew
          ? lacking(serviceCredentials, id)
          : holding(serviceCredentials, id, one ?? unknownService),
      },
      after: {
        serviceCredentials: holding(serviceCredentials, id, {
          status: status ?? one?.status,
          service: named ?? one?.service,
        }),
      },
    };
  });
}
