import { parseArn } from '../cloudtrail/arn.ts';
import { hasWildcard, matchesPattern } from './pattern.ts';

/** Whether some name of IAM's matches both of these resource patterns: `role/app-*` and `role/*-ci` have `role/app-ci`. */
export function overlap(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  return globsMeet(first.account, second.account) && globsMeet(first.resource, second.resource);
}

type Parts = Readonly<{ account: string; resource: string }>;

/** A pattern that is no ARN may be anything. */
function partsOf(pattern: string): Parts {
  const arn = parseArn(pattern);
  if (arn === undefined) return { account: '*', resource: '*' };
  return { account: arn.accountId || '*', resource: arn.resource };
}

function globsMeet(one: string, other: string): boolean {
  if (!hasWildcard(one)) return matchesPattern(other, one);
  if (!hasWildcard(other)) return matchesPattern(one, other);
  return beginAlike(one, other) && endAlike(one, other);
}

/** Two patterns with wildcards meet where their fixed beginnings and ends agree: what is between, the wildcards take. */
function beginAlike(one: string, other: string): boolean {
  const [first, second] = [fixedBeginning(one), fixedBeginning(other)];
  return first.startsWith(second) || second.startsWith(first);
}

function endAlike(one: string, other: string): boolean {
  const [first, second] = [fixedEnd(one), fixedEnd(other)];
  return first.endsWith(second) || second.endsWith(first);
}

function fixedBeginning(glob: string): string {
  return glob.toLowerCase().replace(/[*?].*$/s, '');
}

function fixedEnd(glob: string): string {
  return glob.toLowerCase().replace(/^.*[*?]/s, '');
}
