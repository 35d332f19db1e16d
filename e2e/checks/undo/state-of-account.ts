import { isObject } from '../../../iam/cloudtrail/fields.ts';

/** What the AWS CLI shows, without what differs from one look to the next or from one creation to the next. */
export function stateIn(output: string): string {
  return output.trim() === '' ? '' : JSON.stringify(settled(JSON.parse(output)), null, 1);
}

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled).sort(byText);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => !passing.has(name));
  return Object.fromEntries(members.map(([name, member]) => [name, settled(member)]));
}

/** IAM gives lists in no order. */
function byText(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const passing: ReadonlySet<string> = new Set(['UpdateDate', 'RoleLastUsed', 'IsTruncated']);
