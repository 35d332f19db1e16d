import { type Fields, isObject } from './fields.ts';

export type Test = (value: unknown) => boolean;

/** Whether one matcher of an event pattern, a value or an operator, holds for the values that an event has in its place. */
export function valuesTest(matcher: unknown): (values: readonly unknown[]) => boolean {
  if (!isObject(matcher)) return (values) => values.includes(matcher);
  const { name, operand } = operator(matcher);
  if (name === 'exists') return (values) => values.length > 0 === (operand === true);
  const test = operatorTest(name, operand);
  return (values) => values.some(test);
}

function operatorTest(name: string, operand: unknown): Test {
  if (name !== 'anything-but') return textTest(name, [operand]);
  const test = isObject(operand) ? exceptedTest(operand) : isOneOf(listed(operand));
  return (value) => !test(value);
}

/** Within anything-but, and only there, a prefix may be a list of them. */
function exceptedTest(matcher: Fields): Test {
  const { name, operand } = operator(matcher);
  return textTest(name, listed(operand));
}

/** Only strings have beginnings and ends: a number, a boolean or null never matches. */
function textTest(name: string, operands: readonly unknown[]): Test {
  const compare = comparisons.get(name);
  if (compare === undefined) throw unknownOperator(name);
  const comparisonsToWords = operands.map((operand) => compare(asWord(operand)));
  return (value) => typeof value === 'string' && comparisonsToWords.some((isAlike) => isAlike(value));
}

const comparisons = new Map<string, (word: string) => (text: string) => boolean>([
  ['prefix', (word) => (text) => text.startsWith(word)],
  ['suffix', (word) => (text) => text.endsWith(word)],
  ['equals-ignore-case', (word) => (text) => text.toLowerCase() === word.toLowerCase()],
  ['wildcard', wildcardTest],
]);

/** A star is anything, also nothing. A backslash would take its meaning away, which no pattern of ours needs. */
function wildcardTest(word: string): (text: string) => boolean {
  if (/\\|\*\*/.test(word)) throw unknownOperator(word);
  const pieces = word.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]]/g, '\\$&'));
  const whole = new RegExp(`^${pieces.join('.*')}$`, 's');
  return (text) => whole.test(text);
}

function isOneOf(values: readonly unknown[]): Test {
  return (value) => values.includes(value);
}

function operator(matcher: Fields): { name: string; operand: unknown } {
  const [entry, ...more] = Object.entries(matcher);
  if (entry === undefined || more.length > 0) throw unknownOperator(Object.keys(matcher).join(' with '));
  return { name: entry[0], operand: entry[1] };
}

function asWord(value: unknown): string {
  if (typeof value !== 'string') throw unknownOperator(JSON.stringify(value));
  return value;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function unknownOperator(name: string): Error {
  return new Error(`The event pattern uses "${name}", an operator that this matcher does not know.`);
}
