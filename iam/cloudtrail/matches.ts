import { type Fields, isObject } from './fields.ts';
import { type Test, unknownOperator, valuesTest } from './match-operators.ts';

/**
 * Whether an EventBridge pattern matches an event, for the operators that this project uses. Throws on any
 * other operator, whatever the event, so that a pattern is never half understood.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 * Why: docs/decisions/0004.
 */
export function matches(pattern: unknown, event: unknown): boolean {
  return matcher(pattern)(event);
}

/** The same for many events: the pattern is read once. */
export function matcher(pattern: unknown): Test {
  if (!isObject(pattern)) throw new Error('An event pattern must be an object.');
  return membersTest(pattern);
}

/** Objects in an array are tried one by one: all members must match within the same one. */
function membersTest(pattern: Fields): Test {
  const members = Object.entries(pattern).map(([name, inner]) => memberTest(name, inner));
  const matchesOne: Test = (value) => members.every((member) => member(value));
  return (value) => (Array.isArray(value) && value.length > 0 ? value.some(matchesOne) : matchesOne(value));
}

function memberTest(name: string, pattern: unknown): Test {
  if (name === '$or') return eitherTest(pattern);
  if (name.startsWith('$')) throw unknownOperator(name);
  const test = isObject(pattern) ? membersTest(pattern) : leafTest(name, pattern);
  return (value) => test(isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);
}

/** With fewer than two patterns EventBridge takes `$or` for a name; a member also named outside it would have two meanings. */
function eitherTest(patterns: unknown): Test {
  if (!Array.isArray(patterns) || patterns.length < 2 || !patterns.every(isObject))
    throw new Error('"$or" in an event pattern must be a list of two objects or more.');
  const tests = patterns.map(membersTest);
  return (value) => tests.some((test) => test(value));
}

function leafTest(name: string, pattern: unknown): Test {
  if (!Array.isArray(pattern)) throw new Error(`The event pattern at "${name}" must be a list or an object.`);
  const tests = pattern.map(valuesTest);
  return (value) => tests.some((test) => test(leaves(value)));
}

/** An event's array matches where any of its elements does; an absent member has no leaf at all. */
function leaves(value: unknown): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value.flat(Infinity) : [value];
  return values.filter((leaf) => leaf !== undefined && !isObject(leaf));
}
