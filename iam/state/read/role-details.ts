import { type Fields, fieldsOf, textAt } from '../../cloudtrail/fields.ts';
import type { Role } from '../entities.ts';
import { entityCalled, withEntity } from '../look-up.ts';
import type { State } from '../state.ts';

/** A state with what the list of roles says and the authorization details lack: descriptions, and how long sessions may be. */
export function withRoleDetails(state: State, roles: readonly unknown[]): State {
  return roles.map(fieldsOf).reduce<State>((all, fields) => {
    const role = entityCalled(all, 'role', textAt(fields, 'RoleName') ?? '');
    return role?.kind === 'role' && role.id === textAt(fields, 'RoleId')
      ? withEntity(all, detailed(role, fields))
      : all;
  }, state);
}

/** The list gives no description where there is none. */
function detailed(role: Role, fields: Fields): Role {
  const duration = Number(textAt(fields, 'MaxSessionDuration') ?? Number.NaN);
  const isKnown = Number.isFinite(duration);
  const unsure = [...role.unsure].filter(
    (each) => each !== 'description' && (each !== 'maxSessionDuration' || !isKnown),
  );
  return {
    ...role,
    description: textAt(fields, 'Description') ?? '',
    maxSessionDuration: isKnown ? duration : role.maxSessionDuration,
    unsure: new Set(unsure),
  };
}
