import type { Change } from '../../change.ts';
import { nameFromArn } from '../../cloudtrail/arn.ts';
import { textAt } from '../../cloudtrail/fields.ts';
import { isInForce } from './granted-power.ts';

/** The words of the name of a policy that a change takes off, or rewrites without a Deny; empty for other changes. */
export function liftedName(change: Change): string {
  const { record } = change;
  const takesOff = /^(Detach|Delete)(User|Group|Role)Policy$/.test(record.eventName);
  if (!takesOff && !(record.eventName === 'CreatePolicyVersion' && isInForce(record) && deniesNothing(change)))
    return '';
  const name = textAt(record.request, 'policyName') ?? nameFromArn(textAt(record.request, 'policyArn') ?? '');
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[^a-z0-9]+/gi, ' ')
    .toLowerCase();
}

function deniesNothing({ document }: Change): boolean {
  if (document?.kind !== 'permissions' || document.text.kind === 'unparseable') return false;
  return !document.text.statements.some(({ effect }) => effect === 'Deny');
}
