import type { Resource } from '../../iam/actions/resource.ts';
import type { Outcome } from '../../iam/cloudtrail/outcome.ts';
import type { Act, Changed, ResourceCount } from './act.ts';
import type { Actor } from './actor.ts';
import type { Step } from './advice.ts';
import type { Fact } from './facts.ts';
import type { Link } from './links.ts';
import type { Maker } from './maker.ts';
import type { Measurement } from './measures.ts';
import type { Point } from './point.ts';

/**
 * What a message says, in codes: decided once for all languages, in the order that a reader meets it. A language
 * turns each code into a phrase (`alert/words/words.ts`) and decides nothing else. Why: docs/decisions/0100.
 */
export type Content = Measurement &
  Readonly<{
    headline: Headline;
    /** The number of the account that it happened in; undefined where that is not recorded. */
    account: string | undefined;
    /** What it means, the gravest first. */
    points: readonly Point[];
    /** What to do: how to take it back, or what to look at. */
    next: readonly Step[];
    facts: readonly Fact[];
    /** Milliseconds since 1970, first and last; none where unknown. */
    times: readonly number[];
    links: readonly Link[];
    /** What the message is about, for forms that gather messages of one resource in a thread. */
    thread: string | undefined;
  }>;

/** A content without what every kind of message has alike. */
export type Body = Omit<Content, keyof Measurement | 'account'>;

/** Who did what to what. It stands alone: notification, subject, log line. */
export type Headline =
  | Readonly<{
      code: 'change';
      actor: Actor;
      act: Act;
      outcome: Outcome['kind'];
      /** `hidden`: CloudTrail left them out. */
      parameters: 'recorded' | 'hidden';
    }>
  | Readonly<{ code: 'unreadable event' }>
  /** Somebody wants to see whether alerts arrive. */
  | Readonly<{ code: 'test' }>
  /** Something changed, and nothing tells who changed it. */
  | Readonly<{ code: 'drift'; target: Resource }>
  /** One deed, several times or to several resources: those of which there are several, each with how many. */
  | Readonly<{
      code: 'alike';
      maker: Maker;
      act: Extract<Act, { code: 'known' }>;
      count: number;
      several: readonly ResourceCount[];
      part: Readonly<{ number: number; of: number }>;
    }>
  /** Several changes of one session. */
  | Readonly<{
      code: 'digest';
      maker: Maker;
      count: number;
      outcome: Outcome['kind'];
      changed: Changed;
      /** Which part of how many. */
      part: Readonly<{ number: number; of: number }>;
    }>
  /** The alerter is at work. */
  | Readonly<{ code: 'heartbeat'; eventsSeen: number; days: number }>;
