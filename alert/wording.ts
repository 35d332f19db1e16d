import type { Phrase } from './phrase.ts';

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
  facts: readonly Fact[];
  /** Milliseconds since 1970, first and last, for readers whose client knows their time zone; none where unknown. */
  times: readonly number[];
  links: readonly Link[];
  /** What the message is about, for forms that gather messages of one thing in a thread. */
  thread: string | undefined;
}>;

/** A wording without its measures, which every kind of message has alike. */
export type Body = Omit<Wording, 'level' | 'higher' | 'measures'>;

/** How soon to look, out of both measures: the colour of the mark before the headline. */
export type Level = 'critical' | 'high' | 'medium' | 'low';

export type Measure = Readonly<{ measure: 'security' | 'breakRisk'; label: string; value: string }>;

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
export type Fact = Readonly<{
  key: 'principal' | 'tool' | 'source' | 'account' | 'time' | 'action' | 'region' | 'eventId';
  label: string;
  value: Phrase;
}>;

/** A link to the AWS console: our own host, the event's values percent-encoded. */
export type Link = Readonly<{ label: string; url: string }>;
