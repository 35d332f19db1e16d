import type { ActionText } from '../../action-text.ts';

/** The object of a sentence in its other forms, where they differ. */
type Forms = Readonly<{
  /** Behind a target that is named already. */
  line?: string;
  /** Of the root user, which is named already. */
  ofItself?: string;
  /** What else the call does: its verb stands in the same form as the first. */
  and?: Clause;
}>;

type Clause = Readonly<{ verb: string; past: string; object: string }>;

/** A sentence in all its forms, out of its verb, the verb's past tense, and its object. */
export function sentence(
  verb: string,
  past: string,
  object: string,
  { line = object, ofItself, and }: Forms = {},
): Pick<ActionText, 'headline' | 'line' | 'ofItself'> {
  const form = (done: string, tried = done) => ({
    done: words(past, done, and && words('and', and.past, and.object)),
    tried: words('tried to', verb, tried, and && words('and', and.verb, and.object)),
  });
  return {
    headline: form(object),
    line: form(line, line !== object && line === withoutFirst(object) ? words('it', line) : line),
    ...(ofItself !== undefined && { ofItself: form(ofItself) }),
  };
}

/** “deleted” may stand behind the name of a role; “tried to delete” needs an object. */
function withoutFirst(object: string): string {
  return object.replace(/^\{\w+\} ?/, '');
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
