import type { Change } from '../change.ts';

/** Who alone may change a thing, or is to: taken back by hand, it would differ from what its keeper holds it to be. */
export type Keeper =
  | Readonly<{ code: 'change the permission set' | 'only its service may' | 'of a stack' | 'of a stack set' }>
  | Readonly<{ code: 'of a service'; service: string }>;

/** The keeper of what a change was made to; undefined where a person may take it back. */
export function keeperOf(change: Change): Keeper | undefined {
  return ofRole(change) ?? makerOf(change);
}

/** Roles that only their own service changes, by the names that IAM keeps for them. */
function ofRole({ action, resources: { role }, target }: Change): Keeper | undefined {
  const name = role?.name ?? (target.kind === 'role' ? target.name : undefined) ?? '';
  if (name.startsWith('AWSReservedSSO_')) return { code: 'change the permission set' };
  if (name.startsWith('stacksets-exec-')) return { code: 'of a stack set' };
  // The one thing that people may do to a service-linked role is to ask for its deletion.
  const mayGo = action?.undo?.startsWith('delete-service-linked-role ') ?? false;
  return name.startsWith('AWSServiceRoleFor') && !mayGo ? { code: 'only its service may' } : undefined;
}

/** What an AWS service made for somebody is taken back there. */
export function makerOf({ record: { principal } }: Change): Keeper | undefined {
  const service = principal.invokedBy ?? (principal.kind === 'AWSService' ? principal.service : undefined);
  if (service === undefined || !service.endsWith('.amazonaws.com')) return undefined;
  return service === 'cloudformation.amazonaws.com' ? { code: 'of a stack' } : { code: 'of a service', service };
}
