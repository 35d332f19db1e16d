import { type Fields, isObject } from '../cloudtrail/fields.ts';
import { unread } from './members.ts';
import { type Read, readTexts } from './read-texts.ts';
import type { Condition } from './statement.ts';

/** Reads a condition block, `{operator: {key: value or values}}`, into its tests. */
export function readConditions(block: unknown): Read<readonly Condition[]> {
  if (block === undefined) return { value: [], unread: [] };
  if (!isObject(block)) return { value: [], unread: [unread('Condition', block)] };
  return together(Object.entries(block).map(([operator, tests]) => readTests(operator, tests)));
}

function readTests(operator: string, tests: unknown): Read<readonly Condition[]> {
  if (!isObject(tests)) return { value: [], unread: [unread(`Condition.${operator}`, tests)] };
  return together(Object.keys(tests).map((key) => readTest(operator, key, tests)));
}

function readTest(operator: string, key: string, tests: Fields): Read<readonly Condition[]> {
  const texts = readTexts(`Condition.${operator}.${key}`, tests[key]);
  return { value: [{ operator, key, values: texts.value }], unread: texts.unread };
}

function together(reads: readonly Read<readonly Condition[]>[]): Read<readonly Condition[]> {
  return { value: reads.flatMap((read) => read.value), unread: reads.flatMap((read) => read.unread) };
}
