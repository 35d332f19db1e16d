import type { Asked } from '../../../iam/decision/asked.ts';
import type { Decision, Fitting } from '../../../iam/decision/decide.ts';

/** A decision as JSON: which statements say so, and the condition keys that an undecided one hangs on. */
export function decisionBody(decision: Decision, { action, resource }: Asked): object {
  const { answer, grants, ceilings, denials, unread } = decision;
  const all = [...grants, ...ceilings, ...denials];
  return {
    action,
    resource: resource ?? null,
    answer,
    allows: grants.map(bodyOf),
    boundary: ceilings.map(bodyOf),
    denies: denials.map(bodyOf),
    conditions: [...new Set(all.flatMap(({ openKeys }) => openKeys))],
    unread,
  };
}

function bodyOf({ source: { policy, statement }, fit }: Fitting): object {
  return { policy, sid: statement.sid ?? null, fits: fit };
}
