import type { ActionText } from '../../action-text.ts';

/** The object of a sentence in its other forms, where they differ. */
type Forms = Readonly<{
  /** Behind a target that is named already. */
  line?: string;
  /** Of the root user, which is named already. */
  ofItself?: string;
}>;

/** A sentence in all its forms, out of its verb, the verb's past tense, and its object. */
export function sentence(
  verb: string,
  past: string,
  object: string,
  { line = object, ofItself }: Forms = {},
): Pick<ActionText, 'headline' | 'line' | 'ofItself'> {
  const form = (rest: string) => ({ done: behind(past, rest), tried: behind(`tried to ${verb}`, rest) });
  return { headline: form(object), line: form(line), ...(ofItself !== undefined && { ofItself: form(ofItself) }) };
}

function behind(verb: string, rest: string): string {
  return rest === '' ? verb : `${verb} ${rest}`;
}
