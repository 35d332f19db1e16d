import type { BreakRisk, Security } from '../../iam/measures.ts';
import type { Proviso } from '../../iam/undo/outcome.ts';
import type { AccessPoint } from '../content/access.ts';
import type { Advice, Step } from '../content/advice.ts';
import type { Headline } from '../content/content.ts';
import type { Fact } from '../content/facts.ts';
import type { LinkTarget } from '../content/links.ts';
import type { Point } from '../content/point.ts';
import type { Phrase } from '../phrase.ts';
import type { Place } from '../reader.ts';
import type { NamedAccount } from './account-named.ts';
import type { Fault } from './fault.ts';
import type { Joints } from './joints.ts';

/**
 * A language: the words for every code of a content, and for what renderers say. A code without words does not
 * compile. Adding a language is a folder like `en/`, a line in `rooms.ts` and its name in `alert/reader.ts`.
 */
export type Words = Readonly<{
  /**
   * One sentence without a full stop, which begins with the account where it is to be named. `names`: of accounts that
   * act in it.
   */
  headline(headline: Headline, account: NamedAccount | undefined, names: Place['accountNames']): Phrase;
  point(point: Point, place: Place): Phrase;
  advice(advice: Advice): Phrase;
  access(point: AccessPoint, place: Place): Phrase;
  fact(fact: Fact, place: Place): Phrase;
  labels: Labels;
  /** Said instead of commands where a form has no room for them. */
  commandsTooLong: string;
  joints: Joints;
  /** What is said where a fault of ours keeps a message from being put into words. */
  fault(fault: Fault): FaultText;
}>;

export type Labels = Readonly<{
  measures: Readonly<Record<'security' | 'breakRisk', Label>>;
  security: Readonly<Record<Security, string>>;
  breakRisk: Readonly<Record<BreakRisk, string>>;
  steps: Readonly<Record<Step['purpose'], string>>;
  /** Instead of the label of an undo that is right under a condition only. */
  provisos: Readonly<Record<Proviso, string>>;
  facts: Readonly<Record<Fact['code'], string>>;
  links: Readonly<Record<LinkTarget, Label>>;
}>;

/** A label as it begins a line, and as it stands within one. */
export type Label = Readonly<{ first: string; within: string }>;

export type FaultText = Readonly<{ headline: string; lines: readonly Phrase[] }>;
