import { fitsGlob } from './glob.ts';
import { type Circumstances, type Json, testHolds, textIn } from './operators.ts';

/** A policy document as it is written, in the small part of the language that the generator writes. */
export type Document = Readonly<{ Version?: string; Statement: readonly WrittenStatement[] }>;

export type WrittenStatement = Readonly<{
  Effect: 'Allow' | 'Deny';
  Action?: readonly string[];
  NotAction?: readonly string[];
  Resource?: readonly string[];
  NotResource?: readonly string[];
  Condition?: Json;
}>;

export type WrittenSet = Readonly<{ policies: readonly Document[]; boundary?: Document | undefined }>;

/**
 * IAM's decision, as plainly as it can be written down: a Deny that fits wins, then some Allow must fit, and one of
 * the boundary where there is one. It shares no code with the product, which it judges.
 */
export function decide(set: WrittenSet, action: string, resource: string, circumstances: Circumstances): boolean {
  const fits = (effect: string) => (document: Document) =>
    document.Statement.some((one) => one.Effect === effect && applies(one, document, action, resource, circumstances));
  const all = set.boundary === undefined ? set.policies : [...set.policies, set.boundary];
  if (all.some(fits('Deny'))) return false;
  if (!set.policies.some(fits('Allow'))) return false;
  return set.boundary === undefined || fits('Allow')(set.boundary);
}

/** The statements of a set that speak of an action; about that action the rest decides nothing. */
export function about(set: WrittenSet, action: string): WrittenSet {
  const those = (document: Document) => ({
    ...document,
    Statement: document.Statement.filter((one) => names(one, action)),
  });
  return { policies: set.policies.map(those), boundary: set.boundary && those(set.boundary) };
}

function names({ Action, NotAction }: WrittenStatement, action: string): boolean {
  const called = action.toLowerCase();
  const isAction = (pattern: string) => fitsGlob(pattern.toLowerCase(), called);
  return (Action === undefined || Action.some(isAction)) && !NotAction?.some(isAction);
}

function applies(
  statement: WrittenStatement,
  { Version }: Document,
  action: string,
  resource: string,
  circumstances: Circumstances,
): boolean {
  const variables = Version === '2012-10-17';
  const isResource = (pattern: string) => {
    const text =
      variables && pattern.includes('${')
        ? textIn(pattern, circumstances, true)
        : { kind: 'plain' as const, text: pattern };
    return text.kind !== 'unresolved' && fitsGlob(text.text, resource);
  };
  if (!names(statement, action)) return false;
  if (statement.Resource !== undefined && !statement.Resource.some(isResource)) return false;
  if (statement.NotResource?.some(isResource)) return false;
  return meets(statement, circumstances, variables);
}

/** Neither action nor resource matters to a condition, so its answer is kept. */
const answers = new WeakMap<WrittenStatement, WeakMap<Circumstances, boolean>>();

function meets(statement: WrittenStatement, circumstances: Circumstances, variables: boolean): boolean {
  const known = answers.get(statement) ?? new WeakMap<Circumstances, boolean>();
  answers.set(statement, known);
  const answer =
    known.get(circumstances) ??
    Object.entries(statement.Condition ?? {}).every(([operator, tests]) =>
      Object.entries(tests).every(([key, wanted]) => testHolds(operator, key, wanted, circumstances, variables)),
    );
  known.set(circumstances, answer);
  return answer;
}
