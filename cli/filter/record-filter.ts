import { isLikeAction, isLikeOneOf } from '../../alert/pattern.ts';
import { namesOfPrincipal } from '../../alert/principal-names.ts';
import { locate } from '../../iam/actions/locate.ts';
import type { ResourceKind } from '../../iam/actions/resources.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { knownAction } from '../../iam/known-action.ts';

/** Which records are wanted. What is left out asks for nothing; `*` in a pattern is anything. */
export type Wanted = Readonly<{
  /** Who made the call: a name or an ARN. */
  by?: string | undefined;
  user?: string | undefined;
  role?: string | undefined;
  group?: string | undefined;
  policy?: string | undefined;
  /** An access key id, that signed the call or that the call is about. */
  key?: string | undefined;
  action?: string | undefined;
  /** Only calls that changed nothing. */
  failed?: boolean | undefined;
}>;

export function isWanted(record: CloudTrailRecord, wanted: Wanted): boolean {
  const { by, key, action, failed } = wanted;
  return (
    (failed !== true || record.outcome.kind !== 'succeeded') &&
    (action === undefined || isLikeAction(action, record.eventName)) &&
    (by === undefined || isLikeOneOf(by, callerNames(record))) &&
    (key === undefined || isAboutKey(record, key)) &&
    kinds.every((kind) => wanted[kind] === undefined || isAbout(record, kind, wanted[kind]))
  );
}

const kinds = ['user', 'role', 'group', 'policy'] as const satisfies readonly ResourceKind[];

/** A session's own name counts here too: whoever asks knows best whom they mean. */
function callerNames(record: CloudTrailRecord) {
  const { names, arns } = namesOfPrincipal(record.principal);
  const session = record.principal.kind === 'AssumedRole' ? [record.principal.sessionName] : [];
  return {
    names: [...names, ...session],
    arns: record.principal.arn === undefined ? arns : [...arns, record.principal.arn],
  };
}

/** A managed policy by its name or its ARN, an inline policy by its name. IAM tells users, groups and roles apart without their case. */
function isAbout(record: CloudTrailRecord, kind: (typeof kinds)[number], pattern: string): boolean {
  const { name, arn } = locate(kind, record, knownAction(record)?.withoutUser);
  const texts = [name, arn].filter((text) => text !== undefined);
  return texts.some((text) =>
    isLikeOneOf(pattern.toLowerCase(), { names: [text.toLowerCase()], arns: [text.toLowerCase()] }),
  );
}

function isAboutKey({ principal, request, response }: CloudTrailRecord, key: string): boolean {
  return principal.accessKeyId === key || JSON.stringify([request, response]).includes(`"${key}"`);
}
