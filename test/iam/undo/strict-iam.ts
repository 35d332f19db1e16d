/**
 * A tiny IAM as strict as the real one: what exists is not created again, what is not there is not taken away, and
 * nothing is deleted that something is still on. Its state is a flat table, so that two states can be compared.
 */
export type State = Map<string, string>;

type Parameters = Readonly<Record<string, string>>;

/** Makes a call; false where IAM refuses it, and then nothing has changed. Names of parameters are in lower case. */
export function call(state: State, operation: string, parameters: Parameters): boolean {
  const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (run === undefined) throw new Error(`the model has no ${operation}`);
  const changed = new Map(state);
  if (!run(changed, parameters)) return false;
  state.clear();
  for (const [key, value] of changed) state.set(key, value);
  return true;
}

type Operation = (state: State, parameters: Parameters) => boolean;

let lastId = 0;

const operations: Readonly<Record<string, Operation>> = {
  createrole: (state, { rolename }) => create(state, `role/${rolename}`),
  deleterole: (state, { rolename }) => remove(state, `role/${rolename}`),
  createuser: (state, { username }) => create(state, `user/${username}`),
  deleteuser: (state, { username }) => remove(state, `user/${username}`),
  creategroup: (state, { groupname }) => create(state, `group/${groupname}`),
  deletegroup: (state, { groupname }) => remove(state, `group/${groupname}`),
  createinstanceprofile: (state, { instanceprofilename }) => create(state, `profile/${instanceprofilename}`),
  deleteinstanceprofile: (state, { instanceprofilename }) => remove(state, `profile/${instanceprofilename}`),
  createpolicy: (state, { policyarn }) =>
    create(state, `policy/${policyarn}`) &&
    set(state, `version|policy/${policyarn}|v1`) &&
    set(state, `default|policy/${policyarn}`, 'v1') &&
    set(state, `highest|policy/${policyarn}`, '1'),
  deletepolicy: (state, { policyarn }) => {
    const current = state.get(`default|policy/${policyarn}`);
    state.delete(`version|policy/${policyarn}|${current}`);
    return remove(state, `policy/${policyarn}`);
  },
  createpolicyversion: (state, { policyarn, setasdefault, versionid }) =>
    state.has(`policy/${policyarn}`) &&
    set(state, `version|policy/${policyarn}|${versionid}`) &&
    (setasdefault !== 'true' || set(state, `default|policy/${policyarn}`, versionid)),
  deletepolicyversion: (state, { policyarn, versionid }) =>
    state.get(`default|policy/${policyarn}`) !== versionid && state.delete(`version|policy/${policyarn}|${versionid}`),
  setdefaultpolicyversion: (state, { policyarn, versionid }) =>
    state.has(`version|policy/${policyarn}|${versionid}`) && set(state, `default|policy/${policyarn}`, versionid),
  ...holders('role'),
  ...holders('user'),
  ...holders('group'),
  addusertogroup: (state, { groupname, username }) =>
    both(state, `group/${groupname}`, `user/${username}`) && set(state, `member|group/${groupname}|user/${username}`),
  removeuserfromgroup: (state, { groupname, username }) => state.delete(`member|group/${groupname}|user/${username}`),
  addroletoinstanceprofile: (state, { instanceprofilename, rolename }) =>
    both(state, `profile/${instanceprofilename}`, `role/${rolename}`) &&
    ![...state.keys()].some((key) => key.startsWith(`holds|profile/${instanceprofilename}|`)) &&
    set(state, `holds|profile/${instanceprofilename}|role/${rolename}`),
  removerolefrominstanceprofile: (state, { instanceprofilename, rolename }) =>
    state.delete(`holds|profile/${instanceprofilename}|role/${rolename}`),
  createaccesskey: (state, { username, accesskeyid }) =>
    state.has(`user/${username}`) &&
    !state.has(`key|user/${username}|${accesskeyid}`) &&
    set(state, `key|user/${username}|${accesskeyid}`, 'Active'),
  updateaccesskey: (state, { username, accesskeyid, status }) =>
    state.has(`key|user/${username}|${accesskeyid}`) && set(state, `key|user/${username}|${accesskeyid}`, status),
  deleteaccesskey: (state, { username, accesskeyid }) => state.delete(`key|user/${username}|${accesskeyid}`),
  createloginprofile: (state, { username }) =>
    state.has(`user/${username}`) && !state.has(`password|user/${username}`) && set(state, `password|user/${username}`),
  deleteloginprofile: (state, { username }) => state.delete(`password|user/${username}`),
  updateuser: (state, { username, newusername }) => {
    if (!state.has(`user/${username}`) || state.has(`user/${newusername}`)) return false;
    for (const [key, value] of [...state]) {
      const renamed = key
        .split('|')
        .map((part) => (part === `user/${username}` ? `user/${newusername}` : part))
        .join('|');
      if (renamed === key) continue;
      state.delete(key);
      state.set(renamed, value);
    }
    return true;
  },
};

function holders(kind: 'role' | 'user' | 'group'): Readonly<Record<string, Operation>> {
  const holder = (parameters: Parameters) => `${kind}/${parameters[`${kind}name`]}`;
  return {
    [`attach${kind}policy`]: (state, parameters) =>
      both(state, holder(parameters), `policy/${parameters['policyarn']}`) &&
      set(state, `attached|${holder(parameters)}|policy/${parameters['policyarn']}`),
    [`detach${kind}policy`]: (state, parameters) =>
      state.delete(`attached|${holder(parameters)}|policy/${parameters['policyarn']}`),
    [`put${kind}policy`]: (state, parameters) =>
      state.has(holder(parameters)) &&
      set(state, `inline|${holder(parameters)}|${parameters['policyname']}`, parameters['policydocument']),
    [`delete${kind}policy`]: (state, parameters) =>
      state.delete(`inline|${holder(parameters)}|${parameters['policyname']}`),
    [`put${kind}permissionsboundary`]: (state, parameters) =>
      both(state, holder(parameters), `policy/${parameters['permissionsboundary']}`) &&
      set(state, `boundary|${holder(parameters)}`, parameters['permissionsboundary']),
    [`delete${kind}permissionsboundary`]: (state, parameters) => state.delete(`boundary|${holder(parameters)}`),
  };
}

function create(state: State, thing: string): boolean {
  if (state.has(thing)) return false;
  lastId += 1;
  return set(state, thing, `id-${lastId}`);
}

/** Boundary, versions in force and numbers go along; everything else is in the way. */
function remove(state: State, thing: string): boolean {
  const policy = thing.slice('policy/'.length);
  const isBoundary =
    thing.startsWith('policy/') && [...state].some(([key, value]) => key.startsWith('boundary|') && value === policy);
  const on = [...state.keys()].filter((key) => key.split('|').slice(1).includes(thing));
  if (isBoundary || on.some((key) => !/^(boundary|default|highest)\|/.test(key))) return false;
  for (const key of on) state.delete(key);
  return state.delete(thing);
}

function both(state: State, one: string, other: string): boolean {
  return state.has(one) && state.has(other);
}

function set(state: State, key: string, value = 'there'): boolean {
  state.set(key, value);
  return true;
}
