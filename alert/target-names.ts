import type { Resource } from '../iam/actions/resource.ts';
import type { CloudTrailRecord } from '../iam/cloudtrail/record.ts';
import type { Names } from './pattern.ts';

/** The name and the ARNs by which an operator may know what a record changes. */
export function namesOfTarget(target: Resource, record: CloudTrailRecord): Names {
  return {
    names: target.name === undefined ? [] : [target.name],
    arns: [target.arn, arnOf(target, record)].filter((arn) => arn !== undefined),
  };
}

/** Most records name a user, group or role without its ARN, and so without its path. */
function arnOf({ kind, name }: Resource, { partition, accountId }: CloudTrailRecord): string | undefined {
  if (name === undefined || accountId === undefined || !['user', 'group', 'role'].includes(kind)) return undefined;
  return `arn:${partition}:iam::${accountId}:${kind}/${name}`;
}
