import { nothingOpen, type Open } from '../decision/decision-in.ts';
import type { Key } from '../state/entities.ts';
import type { Doubt } from '../state/rewind/draft.ts';
import { rewind, rewinders } from '../state/rewind/rewind.ts';
import type { State } from '../state/state.ts';
import { applyStep, type Step } from './step.ts';

/** What lies behind an account: each step with the states around it, the oldest first. */
export type Timeline = Readonly<{
  moments: readonly Moment[];
  /** The account as it is now. */
  now: State;
  /** What is not known of the state before the step of this index. */
  openAt(index: number): Open;
}>;

export type Moment = Readonly<{
  step: Step;
  before: State;
  after: State;
  touched: readonly Key[];
  /** `open`: what the step replaced, no record tells; `before` then has a likely value of it, or the one of now. */
  met: 'known' | 'open';
}>;

/** Takes the steps back from the state that they led to, and then walks them again. They are in the order of time. */
export function timelineOf(now: State, steps: readonly Step[]): Timeline {
  const { start, doubts } = rewind(now, steps);
  const moments: Moment[] = [];
  let state = start;
  const doubtful = new Set(doubts.map(({ until }) => until));
  for (const [index, step] of steps.entries()) {
    const done = applyStep(state, step);
    const isOpen = doubtful.has(index) || (done.touched.length > 0 && !isTakenBack(step)) || isSettled(done);
    moments.push({ ...done, step, met: isOpen ? 'open' : 'known' });
    state = done.after;
  }
  return { moments, now, openAt: (index) => openOf(doubts.filter(({ until }) => until >= index)) };
}

function openOf(doubts: readonly Doubt[]): Open {
  if (doubts.length === 0) return nothingOpen;
  const [inline, defaults, tags] = [new Map(), new Map(), new Map()];
  for (const { about } of doubts) {
    if (about.kind === 'inline') inline.set(about.holder, [...(inline.get(about.holder) ?? []), about.name]);
    else if (about.kind === 'default') defaults.set(about.holder, about.candidates);
    else tags.set(about.holder, new Set([...(tags.get(about.holder) ?? []), about.tag]));
  }
  return { ...nothingOpen, inline, defaults, tags };
}

/** Of the other actions the way back leaves what they changed as it is now. */
export function isTakenBack(step: Step): boolean {
  return step.kind === 'aws' || rewinders.has(step.record.eventName);
}

/** Whether the step set a boundary or a trust policy of which nobody knows what it was before. */
function isSettled({ before, after, touched }: Pick<Moment, 'before' | 'after' | 'touched'>): boolean {
  return touched.some((key) =>
    [...unsureAt(before, key)].some((what) => single.has(what) && !unsureAt(after, key).has(what)),
  );
}

const single: ReadonlySet<string> = new Set(['boundary', 'trust']);

function unsureAt({ entities }: State, key: Key): ReadonlySet<string> {
  return entities.get(key)?.unsure ?? new Set();
}

/** When a step was made; undefined where its record has no time. */
export function timeOf(step: Step): number | undefined {
  return step.kind === 'record' ? step.record.time : step.time;
}
