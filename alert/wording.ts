import type { BreakRisk, Security } from '../iam/measures.ts';
import type { LinkTarget } from './content/links.ts';
import type { Level } from './content/measures.ts';
import type { Phrase } from './phrase.ts';
import type { Joints } from './words/joints.ts';
import type { Label } from './words/words.ts';

/**
 * A message in words, in the order that a reader meets them, before any markup. Every renderer shows
 * these parts and no others, so that Slack, e-mail and terminal say the same.
 */
export type Wording = Readonly<{
  level: Level;
  /** Who did what to what. Stands alone: notification, subject, log line. */
  headline: Phrase;
  /** The higher of the two measures, also where it says that there is nothing to see. */
  higher: Measure;
  /** Only those that say something, the higher first. */
  measures: readonly Measure[];
  /** What it means, one to four points. */
  points: readonly Phrase[];
  /** What to do: how to take it back, or what to look at. */
  next: readonly Next[];
  facts: readonly SaidFact[];
  /** Milliseconds since 1970, first and last, for readers whose client knows their time zone; none where unknown. */
  times: readonly number[];
  links: readonly SaidLink[];
  /** What the message is about, for forms that gather messages of one resource in a thread. */
  thread: string | undefined;
  /** What a renderer says between the parts and at their ends. */
  joints: Joints;
}>;

export type Measure = Readonly<{
  measure: 'security' | 'breakRisk';
  /** The value itself, by which a form may mark the text. */
  value: Security | BreakRisk;
  label: Label;
  text: string;
}>;

/** `undo` takes the change back; `look` finds out more. */
export type Next =
  /** `tooLong` is said instead where a form has no room for whole commands. */
  | Readonly<{
      kind: 'commands';
      purpose: 'undo' | 'look';
      label: string;
      commands: readonly string[];
      tooLong: string;
    }>
  | Readonly<{ kind: 'advice'; label: string; text: Phrase }>;

/** One of the facts in small print. */
export type SaidFact = Readonly<{ key: FactKey; label: string; value: Phrase }>;

export type FactKey =
  | 'principal'
  | 'accessKey'
  | 'tool'
  | 'source'
  | 'account'
  | 'time'
  | 'action'
  | 'region'
  | 'eventId';

/** A link to the AWS console: our own host, the event's values percent-encoded. */
export type SaidLink = Readonly<{ to: LinkTarget; label: Label; url: string }>;
