import type { Change } from '../../change.ts';

/** Whether the policy that a change brings allows anything; one that is not in the record may. */
export function grantsSomething({ document }: Change): boolean {
  if (document?.kind !== 'permissions' || document.text.kind === 'unparseable') return true;
  return document.text.statements.some(({ effect }) => effect === 'Allow');
}
