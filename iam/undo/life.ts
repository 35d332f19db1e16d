import type { Change } from '../change.ts';
import { gone, type Setting, there } from './deed.ts';

/** A value that a change gave to an attribute. */
export type Step = Readonly<{
  change: Change;
  /** Its place in the order of all. */
  index: number;
  attribute: Attribute;
  value: string;
  was: string | undefined;
  back: string | undefined;
  restoring: Setting['restoring'];
}>;

export type Attribute = Readonly<{
  what: 'existence' | 'name' | string;
  of: readonly Life[];
  withThing: Setting['withThing'];
  steps: readonly Step[];
}>;

/** One life of a thing: a role that is created again under its name is another one, with another id. */
export type Life = Readonly<{
  kind: string;
  /** At the end. */
  name: string;
  existence: Attribute;
  /** All that is of it, its existence apart. */
  attributes: readonly Attribute[];
  /** The boundaries that were set to it, where it is a policy. */
  bounds: ReadonlySet<Attribute>;
  /** The life of the same name before this one. */
  before: Life | undefined;
  after: Life | undefined;
  /** What has another name of its kind at the end. */
  namesake(name: string): Life | undefined;
}>;

/** Whether the thing is known to be gone. */
export function isOver({ existence, after }: Life): boolean {
  return existence.steps.at(-1)?.value === gone || after !== undefined;
}

/** Whether the thing is known to have been made within the history. */
export function isNew({ existence }: Life): boolean {
  return existence.steps[0]?.value === there;
}

/** What stood before a step, as far as the history or the success of its call proves it. */
export function valueBefore(step: Step): string | undefined {
  const { steps, of, withThing } = step.attribute;
  const earlier = steps[steps.indexOf(step) - 1];
  if (earlier !== undefined) return earlier.value;
  return step.was ?? (withThing === 'blocks' && of.some(isNew) ? gone : undefined);
}
