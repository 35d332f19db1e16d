import type { ChangeAlert } from '../alert.ts';
import { type Refusal, refusalOf } from './denial.ts';
import type { Point } from './point.ts';

/** As many reasons of refusals are told at most. */
const mostReasons = 3;

/** What AWS answered to attempts, and why. Beside what succeeded stands only what was gone already, and its line says so. */
export function answerPoints(alerts: readonly ChangeAlert[]): readonly Point[] {
  const records = alerts.map(({ change }) => change.record);
  if (records.some(({ outcome }) => outcome.kind === 'succeeded')) return [];
  const codes = records.flatMap(({ outcome }) => ('code' in outcome ? outcome.code : []));
  const counts = [...new Set(codes)].map((error) => ({ error, count: codes.filter((one) => one === error).length }));
  const refusals = records.flatMap((record) => refusalOf(record) ?? []);
  return [...(counts.length === 0 ? [] : [{ code: 'answers', counts } as const]), ...reasons(refusals)];
}

/** Calls that the same policy refused stand in one sentence. */
function reasons(refusals: readonly Refusal[]): readonly Point[] {
  const known = refusals.flatMap((refusal) => (refusal.code === 'refused' ? refusal : []));
  const points = [...new Set(known.map(keyOf))].flatMap((key): readonly Point[] => {
    const alike = known.filter((refusal) => keyOf(refusal) === key);
    const [first] = alike;
    const actions = [...new Set(alike.flatMap((refusal) => refusal.actions))];
    return first === undefined ? [] : [{ code: 'refused', refusal: { ...first, actions } }];
  });
  return points.slice(0, mostReasons);
}

function keyOf({ reason, policyArn }: Extract<Refusal, { code: 'refused' }>): string {
  return JSON.stringify([reason, policyArn]);
}
