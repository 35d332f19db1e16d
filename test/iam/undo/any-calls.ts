import type { Change } from '../../../iam/change.ts';
import { arnOf, type Call, changeOf } from './a-history.ts';
import { call, type State } from './strict-iam.ts';

/** What is drawn for one call: which, and on which of a few things. */
export type Draw = Readonly<{ kind: number; one: number; other: number }>;

/** A call, and the parameters that the model needs and CloudTrail has in the response. */
type Drawn = Readonly<{ call: Call; more?: Readonly<Record<string, string>> }>;

/** The calls that IAM accepted, one after the other, as changes. `second` is the time of the first. */
export function played(state: State, draws: readonly Draw[], second: number): readonly Change[] {
  return draws.flatMap((draw, index) => {
    const drawn = drawnOf(draw, state);
    const [eventName, request] = drawn.call;
    const parameters = Object.entries({ ...request, ...drawn.more }).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ]);
    if (!call(state, eventName.toLowerCase(), Object.fromEntries(parameters))) return [];
    return changeOf(answered(drawn.call, state), second + index);
  });
}

/** CloudTrail has the unique id of what was created in the response. */
function answered(made: Call, state: State): Call {
  const [eventName, request] = made;
  const [, noun] = /^Create(Role|User|Group|InstanceProfile|Policy)$/.exec(eventName) ?? [];
  if (noun === undefined) return made;
  const member = `${noun.charAt(0).toLowerCase()}${noun.slice(1)}`;
  const name = String(request[`${member}Name`]);
  const prefix = noun === 'InstanceProfile' ? 'profile' : member;
  const id = state.get(`${prefix}/${noun === 'Policy' ? arnOf(name) : name}`);
  const told = { [`${member}Name`]: name, [`${member}Id`]: id, ...(noun === 'Policy' && { arn: arnOf(name) }) };
  return [eventName, request, { [member]: told }];
}

function drawnOf({ kind, one, other }: Draw, state: State): Drawn {
  const makers = [...Object.values(calls)];
  const make = makers[kind % makers.length];
  if (make === undefined) throw new Error('no call');
  return make(one % 3, other % 3, state);
}

const calls: Readonly<Record<string, (one: number, other: number, state: State) => Drawn>> = {
  createRole: (one) => ({ call: ['CreateRole', { roleName: `r${one}`, assumeRolePolicyDocument: '{}' }] }),
  deleteRole: (one) => ({ call: ['DeleteRole', { roleName: `r${one}` }] }),
  createUser: (one) => ({ call: ['CreateUser', { userName: `u${one}` }] }),
  deleteUser: (one) => ({ call: ['DeleteUser', { userName: `u${one}` }] }),
  renameUser: (one, other) => ({ call: ['UpdateUser', { userName: `u${one}`, newUserName: `u${other}` }] }),
  createGroup: (one) => ({ call: ['CreateGroup', { groupName: `g${one}` }] }),
  deleteGroup: (one) => ({ call: ['DeleteGroup', { groupName: `g${one}` }] }),
  createProfile: (one) => ({ call: ['CreateInstanceProfile', { instanceProfileName: `i${one}` }] }),
  deleteProfile: (one) => ({ call: ['DeleteInstanceProfile', { instanceProfileName: `i${one}` }] }),
  createPolicy: (one) => ({
    call: ['CreatePolicy', { policyName: `p${one}` }, { policy: { policyName: `p${one}`, arn: arnOf(`p${one}`) } }],
    more: { policyArn: arnOf(`p${one}`) },
  }),
  deletePolicy: (one) => ({ call: ['DeletePolicy', { policyArn: arnOf(`p${one}`) }] }),
  createVersion: (one, other, state) => {
    const number = Number(state.get(`highest|policy/${arnOf(`p${one}`)}`) ?? 0) + 1;
    if (number > 1) state.set(`highest|policy/${arnOf(`p${one}`)}`, String(number));
    const request = { policyArn: arnOf(`p${one}`), setAsDefault: other > 0 };
    return {
      call: ['CreatePolicyVersion', request, { policyVersion: { versionId: `v${number}` } }],
      more: { versionId: `v${number}` },
    };
  },
  deleteVersion: (one, other) => ({
    call: ['DeletePolicyVersion', { policyArn: arnOf(`p${one}`), versionId: `v${other + 1}` }],
  }),
  setDefault: (one, other) => ({
    call: ['SetDefaultPolicyVersion', { policyArn: arnOf(`p${one}`), versionId: `v${other + 1}` }],
  }),
  attach: (one, other) => ({ call: ['AttachRolePolicy', { roleName: `r${one}`, policyArn: arnOf(`p${other}`) }] }),
  detach: (one, other) => ({ call: ['DetachRolePolicy', { roleName: `r${one}`, policyArn: arnOf(`p${other}`) }] }),
  attachUser: (one, other) => ({ call: ['AttachUserPolicy', { userName: `u${one}`, policyArn: arnOf(`p${other}`) }] }),
  detachUser: (one, other) => ({ call: ['DetachUserPolicy', { userName: `u${one}`, policyArn: arnOf(`p${other}`) }] }),
  put: (one, other) => ({
    call: ['PutRolePolicy', { roleName: `r${one}`, policyName: 'x', policyDocument: `{"Version":${other}}` }],
  }),
  deleteInline: (one) => ({ call: ['DeleteRolePolicy', { roleName: `r${one}`, policyName: 'x' }] }),
  boundary: (one, other) => ({
    call: ['PutRolePermissionsBoundary', { roleName: `r${one}`, permissionsBoundary: arnOf(`p${other}`) }],
  }),
  noBoundary: (one) => ({ call: ['DeleteRolePermissionsBoundary', { roleName: `r${one}` }] }),
  add: (one, other) => ({ call: ['AddUserToGroup', { groupName: `g${one}`, userName: `u${other}` }] }),
  removeMember: (one, other) => ({ call: ['RemoveUserFromGroup', { groupName: `g${one}`, userName: `u${other}` }] }),
  hold: (one, other) => ({
    call: ['AddRoleToInstanceProfile', { instanceProfileName: `i${one}`, roleName: `r${other}` }],
  }),
  unhold: (one, other) => ({
    call: ['RemoveRoleFromInstanceProfile', { instanceProfileName: `i${one}`, roleName: `r${other}` }],
  }),
  createKey: (one, other) => {
    const key = { userName: `u${one}`, accessKeyId: `AKIA${one}${other}` };
    return { call: ['CreateAccessKey', { userName: `u${one}` }, { accessKey: key }], more: key };
  },
  setKey: (one, other) => ({
    call: [
      'UpdateAccessKey',
      { userName: `u${one}`, accessKeyId: `AKIA${one}0`, status: other === 0 ? 'Active' : 'Inactive' },
    ],
  }),
  deleteKey: (one, other) => ({
    call: ['DeleteAccessKey', { userName: `u${one}`, accessKeyId: `AKIA${one}${other}` }],
  }),
  createPassword: (one) => ({
    call: ['CreateLoginProfile', { userName: `u${one}` }, { loginProfile: { userName: `u${one}` } }],
  }),
  deletePassword: (one) => ({ call: ['DeleteLoginProfile', { userName: `u${one}` }] }),
};
