import { matchesPattern } from '../../policy/pattern.ts';
import type { Statement, Targets } from '../../policy/statement.ts';
import { isEverything } from '../../policy/targets.ts';

/** The Allow statements that reach far enough to be dangerous, and the Deny statements that hold for everything. */
export function reaching(statements: readonly Statement[], far: (resources: Targets) => boolean): readonly Statement[] {
  return statements.filter(({ effect, resources }) =>
    effect === 'Allow' ? far(resources) : effect === 'Deny' && isEverything(resources),
  );
}

/** Whether resources are anything at all: where the action's own resource adds no danger. */
export function anywhere(resources: Targets): boolean {
  return resources.kind !== 'not said';
}

/**
 * Whether they include every user, group, role or policy: `*`, `role/*`, all but some. A name, or the beginning of
 * one, confines: the document does not say whether the resource of that name is powerful.
 */
export function everyone(resources: Targets): boolean {
  return isWide(resources, everyName);
}

/** The same, or the caller itself: for what one does with one's own user. */
export function everyoneOrOneself(resources: Targets): boolean {
  return isWide(resources, (value) => everyName(value) || ownUser(value));
}

function isWide(resources: Targets, far: (value: string) => boolean): boolean {
  if (isEverything(resources) || resources.kind === 'all but') return true;
  return resources.kind === 'only' && resources.values.some(far);
}

/** A pattern that matches a name as unlikely as this one matches every name. */
function everyName(value: string): boolean {
  const pattern = value.replace(/^arn:aws[a-z-]*:iam::(?:\d{12}:)?/i, (head) =>
    head.endsWith('::') ? 'arn:aws:iam::' : anAccount,
  );
  return unlikelyNames.some((arn) => matchesPattern(pattern, arn));
}

const anAccount = 'arn:aws:iam::000000000000:';
const unlikelyNames = ['group', 'policy', 'role', 'user'].map((type) => `${anAccount}${type}/zqxjkvbw`);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function ownUser(value: string): boolean {
  return /^arn:[^:]*:iam::[^:]*:user\//i.test(value) && /\$\{aws:username\}$/i.test(value);
}
