import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { nothingOpen, type Open } from '../decision/decision-in.ts';
import type { Key } from '../state/entities.ts';
import type { Doubt } from '../state/rewind/draft.ts';
import { rewind } from '../state/rewind/rewind.ts';
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

export type Moment = Readonly<{ step: Step; before: State; after: State; touched: readonly Key[] }>;

/** Takes the steps back from the state that they led to, and then walks them again. They are in the order of time. */
export function timelineOf(now: State, steps: readonly Step[]): Timeline {
  const { start, doubts } = rewind(now, steps);
  const moments: Moment[] = [];
  let state = start;
  for (const step of steps) {
    const { before, after, touched } = applyStep(state, step);
    moments.push({ step, before, after, touched });
    state = after;
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

/** When a step was made; undefined where its record has no time. */
export function timeOf(step: Step): number | undefined {
  return step.kind === 'record' ? step.record.time : step.time;
}

/** The record of a step, if it has one. */
export function recordOf(step: Step): CloudTrailRecord | undefined {
  return step.kind === 'record' ? step.record : undefined;
}
