import { parseArn } from '../cloudtrail/arn.ts';
import { hasWildcard, matchesPattern } from './pattern.ts';

/** Whether some name of IAM's matches both of these resource patterns: `role/app-*` and `role/*-ci` have `role/app-ci`. */
export function overlap(one: string, other: string): boolean {
  return partsMeet(partsOf(one), partsOf(other));
}

/** The same for patterns that are compared with many others. */
export function partsMeet(first: Parts, second: Parts): boolean {
  return globsMeet(first.resource, second.resource) && globsMeet(first.account, second.account);
}

/** What of an ARN's pattern counts within IAM. */
export type Parts = Readonly<{ account: Glob; resource: Glob }>;

/** A pattern with what is fixed in it: all of it, or what stands before the first wildcard and after the last. */
type Glob = Readonly<{ text: string; isFixed: boolean; begin: string; end: string }>;

/** A pattern that is no ARN may be anything. */
export function partsOf(pattern: string): Parts {
  const arn = parseArn(pattern);
  return { account: globOf(arn?.accountId || '*'), resource: globOf(arn?.resource ?? '*') };
}

function globOf(pattern: string): Glob {
  const text = pattern.toLowerCase();
  const begin = text.replace(/[*?].*$/s, '');
  return { text, isFixed: !hasWildcard(text), begin, end: text.replace(/^.*[*?]/s, '') };
}

/** Two patterns with wildcards meet where their fixed beginnings and ends agree: what is between, the wildcards take. */
function globsMeet(one: Glob, other: Glob): boolean {
  if (one.isFixed && other.isFixed) return one.text === other.text;
  if (!agree(one.begin, other.begin)) return false;
  if (one.isFixed) return matchesPattern(other.text, one.text);
  if (other.isFixed) return matchesPattern(one.text, other.text);
  return one.end.endsWith(other.end) || other.end.endsWith(one.end);
}

function agree(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
