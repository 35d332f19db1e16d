import { shown } from '../../../alert/visible.ts';
import { isOfResource } from './compare.ts';
import type { ReadFile } from './read-policy.ts';
import type { Side } from './read-side.ts';

/** Why two sides cannot be compared, in lines for a reader; undefined where they can. */
export function whyNotCompared(before: Side, after: Side): string | undefined {
  const unreadable = [before, after].flatMap((side) =>
    side.kind === 'unreadable' ? [`${side.name}: ${shown(side.why)}\n`] : [],
  );
  if (unreadable.length > 0) return unreadable.join('');
  if (before.kind === 'unreadable' || after.kind === 'unreadable') return undefined;
  if (before.what !== after.what) return ofTwoKinds(before, after);
  if (before.what === 'state' || after.what === 'state') return undefined;
  const [one, other] = [before, after].map(({ document }) => isOfResource(document));
  if (one === other || isEmpty(before) || isEmpty(after)) return undefined;
  const [with_, without] = one ? [before, after] : [after, before];
  return `${with_.name} names principals and ${without.name} does not: a policy of a resource, such as a trust policy, \
cannot be compared with one of an identity.\n`;
}

function ofTwoKinds(
  before: Exclude<Side, { kind: 'unreadable' }>,
  after: Exclude<Side, { kind: 'unreadable' }>,
): string {
  const [state, policy] = before.what === 'state' ? [before, after] : [after, before];
  return `${state.name} is the state of an account and ${policy.name} is a policy document: compare two of one kind.\n`;
}

function isEmpty({ document }: ReadFile): boolean {
  return document.statements.length === 0;
}
