import { type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';

/** The values of a call that stand in none of the events: the shell or the AWS CLI made something else of what was printed. */
export function strangeValues(parameters: Fields, events: readonly Fields[]): readonly string[] {
  const known = new Set(events.flatMap(textsIn));
  return textsIn(parameters).filter((text) => !known.has(text) && !ofOurs.has(text) && !isWhole(text, known));
}

/** A document is written anew, and a name may be the end of an ARN or of a URL. */
function isWhole(text: string, known: ReadonlySet<string>): boolean {
  const compact = withoutSpace(text);
  return [...known].some(
    (one) => one.endsWith(`/${text}`) || one.endsWith(`:${text}`) || withoutSpace(one) === compact,
  );
}

function withoutSpace(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** What an undo says without an event's help. */
const ofOurs: ReadonlySet<string> = new Set(['Active', 'Inactive', 'v1Token', 'v2Token']);
