import { type Fields, isObject } from './fields.ts';

/**
 * Whether an EventBridge pattern matches an event, for the operators that this project uses. Throws on any
 * other operator, whatever the event, so that a pattern is never half understood.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matches(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new Error('An event pattern must be an object.');
  return membersTest(pattern)(event);
}

type Test = (value: unknown) => boolean;

/** Objects in an array are tried one by one: all members must match within the same one. */
function membersTest(pattern: Fields): Test {
  const members = Object.entries(pattern).map(([name, inner]) => memberTest(name, inner));
  const matchesOne: Test = (value) => members.every((member) => member(value));
  return (value) => (Array.isArray(value) && value.length > 0 ? value.some(matchesOne) : matchesOne(value));
}

function memberTest(name: string, pattern: unknown): Test {
  if (name.startsWith('$')) throw unknownOperator(name);
  const test = isObject(pattern) ? membersTest(pattern) : leafTest(name, pattern);
  return (value) => test(isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
}

function leafTest(name: string, pattern: unknown): Test {
  if (!Array.isArray(pattern)) throw new Error(`The event pattern at "${name}" must be a list or an object.`);
  const tests = pattern.map(matcherTest);
  return (value) => tests.some((test) => test(leaves(value)));
}

/** An event's array matches where any of its elements does; an absent member has no leaf at all. */
function leaves(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.flat(Infinity) : [value];
  return values.filter((leaf) => leaf !== undefined && !isObject(leaf));
}

function matcherTest(matcher: unknown): (values: readonly unknown[]) => boolean {
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
  const words = operands.map(asWord);
  return (value) => typeof value === 'string' && words.some((word) => compare(value, word));
}

const comparisons = new Map<string, (text: string, word: string) => boolean>([
  ['prefix', (text, word) => text.startsWith(word)],
  ['suffix', (text, word) => text.endsWith(word)],
  ['equals-ignore-case', (text, word) => text.toLowerCase() === word.toLowerCase()],
]);

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

function unknownOperator(name: string): Error {
  return new Error(`The event pattern uses "${name}", an operator that this matcher does not know.`);
}
