import type { Account } from '../account.ts';
import { blank } from '../blank.ts';
import type { Entity } from '../entities.ts';
import { calledOf } from '../look-up.ts';
import type { State } from '../state.ts';
import type { Edit, Effect } from './call.ts';

/**
 * What a call did whose parameters CloudTrail left out: nobody knows what became of the entity that its answer
 * names, and a setting of the account that it can have changed is no longer known.
 */
export function hiddenEffect({ edits = [], account, ...rest }: Effect, state: State): Effect {
  return {
    ...rest,
    edits: edits.map((edit) => edit && withUnsure(edit)),
    ...(account !== undefined && {
      account: { before: state.account, after: withoutSet(state.account, account.after) },
    }),
  };
}

/** A tombstone that the call leaves stays what it was. */
function withUnsure({ before, after }: Edit): Edit {
  return { before, after: after.deleted === undefined ? allUnsure(after) : after };
}

function allUnsure(entity: Entity): Entity {
  switch (entity.kind) {
    case 'user':
      return { ...entity, unsure: blank('user', entity.name).unsure };
    case 'group':
      return { ...entity, unsure: blank('group', entity.name).unsure };
    case 'role':
      return { ...entity, unsure: blank('role', entity.name).unsure };
    case 'policy':
      return { ...entity, unsure: blank('policy', calledOf(entity)).unsure };
    case 'instanceProfile':
      return { ...entity, unsure: blank('instanceProfile', entity.name).unsure };
    case 'samlProvider':
      return { ...entity, unsure: blank('samlProvider', calledOf(entity)).unsure };
    case 'oidcProvider':
      return { ...entity, unsure: blank('oidcProvider', calledOf(entity)).unsure };
    case 'serverCertificate':
      return { ...entity, unsure: blank('serverCertificate', entity.name).unsure };
    case 'mfaDevice':
      return { ...entity, unsure: blank('mfaDevice', entity.name).unsure };
  }
}

const settings = [
  ...(['alias', 'passwordPolicy', 'globalEndpointTokenVersion'] as const),
  ...(['rootCredentialsManagement', 'rootSessions', 'outboundFederation'] as const),
];

function withoutSet(before: Account, after: Account): Account {
  const set = settings.filter((name) => before[name] !== after[name]);
  return { ...after, ...Object.fromEntries(set.map((name) => [name, undefined])) };
}
