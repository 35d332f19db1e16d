import type { Asked } from '../decision/asked.ts';
import type { Decision } from '../decision/decide.ts';
import { decisionIn, nothingOpen, type Open } from '../decision/decision-in.ts';
import type { State } from '../state/state.ts';
import { isLoss } from './is-loss.ts';
import { earlier, principalCalled, type Refused } from './suspect.ts';
import type { Moment, Timeline } from './timeline.ts';

/** What the history of IAM tells of a refusal. */
export type Found =
  /** Allowed before this change and refused after it, whatever else is not known. */
  | Readonly<{ verdict: 'took it away'; culprit: Culprit }>
  /** It may have been this change: what is not known of the request, or of a policy's earlier text, decides. */
  | Readonly<{ verdict: 'fits'; culprit: Culprit; others: readonly Moment[] }>
  | Readonly<{ verdict: 'never allowed' | 'allowed'; now: Decision }>
  | Readonly<{
      verdict: 'not explained';
      why: 'no such principal' | 'conditions' | 'changed unseen';
      now: Decision | undefined;
    }>;

/** The change after which the request was no longer allowed, with what the policies said on both sides of it. */
export type Culprit = Readonly<{
  moment: Moment;
  before: Decision | 'no such principal';
  after: Decision | 'no such principal';
}>;

/**
 * The last change after which the request was no longer allowed: decided by evaluating the policies on both sides of
 * every change, never by how near it is in time. Why: docs/decisions/0224.
 */
export function hunt({ moments, now, openAt }: Timeline, refused: Refused, asked: Asked): Found {
  const decided = (state: State, principal: Principal, open: Open): Sided =>
    principal === undefined ? 'no such principal' : decisionIn(state, principal, asked, open);
  const principal = principalCalled(now, refused);
  const today = decided(now, principal, nothingOpen);
  if (answerOf(today) === 'allowed' && today !== 'no such principal') return { verdict: 'allowed', now: today };
  const after = moments.at(-1)?.after ?? now;
  if (answerOf(decided(after, earlier(after, principal ?? refused), likely)) === 'allowed') {
    return { verdict: 'not explained', why: 'changed unseen', now: known(today) };
  }
  const sides = (openBefore: (index: number) => Open) => {
    let last = principal ?? refused;
    return ({ before }: Moment, index: number) => {
      const found = earlier(before, last);
      last = found ?? last;
      return decided(before, found, openBefore(index));
    };
  };
  const plain = suspects(
    moments,
    today,
    sides(() => likely),
  );
  const whole = suspects(moments, today, sides(openAt));
  return verdictOf(plain, whole) ?? withoutSuspect(today);
}

/** What is most likely: that a policy whose text is not known did not deny. */
const likely: Open = { ...nothingOpen, unread: 'allow' };

type Principal = ReturnType<typeof principalCalled>;

type Sided = Culprit['before'];

function answerOf(side: Sided): Decision['answer'] {
  return side === 'no such principal' ? 'refused' : side.answer;
}

function known(side: Sided): Decision | undefined {
  return side === 'no such principal' ? undefined : side;
}

/** The latest change of each kind. */
type Suspects = Readonly<{
  /** Allowed before, and no longer surely. */
  allowedUntil: Culprit | undefined;
  /** Surely refused since. */
  refusedSince: Culprit | undefined;
  /** Allowed under less than before. */
  narrowed: Culprit | undefined;
}>;

function suspects(
  moments: readonly Moment[],
  today: Sided,
  before: (moment: Moment, index: number) => Sided,
): Suspects {
  let [after, refusedSince, narrowed]: [Sided, Culprit | undefined, Culprit | undefined] = [
    today,
    undefined,
    undefined,
  ];
  for (let index = moments.length - 1; index >= 0; index -= 1) {
    const moment = moments[index];
    if (moment === undefined) continue;
    const was = before(moment, index);
    const culprit = { moment, before: was, after };
    const isOver = answerOf(was) !== 'refused' && answerOf(after) === 'refused';
    if (isOver) refusedSince ??= culprit;
    if (answerOf(was) === 'allowed' && answerOf(after) !== 'allowed')
      return { allowedUntil: culprit, refusedSince, narrowed };
    if (isLoss(known(was), known(after))) narrowed ??= culprit;
    after = was;
  }
  return { allowedUntil: undefined, refusedSince, narrowed };
}

function verdictOf(plain: Suspects, whole: Suspects): Found | undefined {
  const { allowedUntil, refusedSince, narrowed } = plain;
  if (allowedUntil !== undefined && allowedUntil === refusedSince) {
    const isSure =
      whole.allowedUntil?.moment === allowedUntil.moment && whole.refusedSince?.moment === allowedUntil.moment;
    return isSure
      ? { verdict: 'took it away', culprit: allowedUntil }
      : fits(allowedUntil, [whole.refusedSince, whole.allowedUntil]);
  }
  const nearest = refusedSince ?? allowedUntil ?? narrowed ?? whole.refusedSince ?? whole.allowedUntil;
  return nearest && fits(nearest, [allowedUntil, whole.refusedSince]);
}

function fits(culprit: Culprit, others: readonly (Culprit | undefined)[]): Found {
  const moments = others.flatMap((other) => other?.moment ?? []).filter((moment) => moment !== culprit.moment);
  return { verdict: 'fits', culprit, others: [...new Set(moments)] };
}

function withoutSuspect(today: Sided): Found {
  if (today === 'no such principal') return { verdict: 'not explained', why: 'no such principal', now: undefined };
  return today.answer === 'refused'
    ? { verdict: 'never allowed', now: today }
    : { verdict: 'not explained', why: 'conditions', now: today };
}
