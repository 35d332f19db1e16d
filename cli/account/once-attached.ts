import { IAMClient } from '@aws-sdk/client-iam';
import { textAt } from '../../iam/cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { entityCalled, withEntity } from '../../iam/state/look-up.ts';
import { readState } from '../../iam/state/read/read-state.ts';
import type { State } from '../../iam/state/state.ts';
import { awsFor } from '../aws/aws.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import { ifThere } from '../aws/if-there.ts';
import type { CommandContext } from '../command-context.ts';
import { managedPolicy } from './principal/managed-policy.ts';
import { reading } from './principal/may-read.ts';
import type { AccountNow } from './sources.ts';

/** Nobody waits for more: each is a handful of calls. */
const most = 30;

/**
 * The account with the managed policies that the records name and the listing of the account leaves out: it has those of
 * AWS only as long as somebody has them, so one that was detached is missing just when it is asked for.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html docs/decisions/0197
 */
export async function withOnceAttached(
  account: AccountNow,
  records: readonly CloudTrailRecord[],
  options: AwsOptions,
  context: CommandContext,
): Promise<AccountNow> {
  const arns = onceAttached(records, account.state);
  if (arns.length === 0) return account;
  const client = new IAMClient((await awsFor(options, context)).in());
  const { mayRead, gaps } = reading();
  const Policies: object[] = [];
  for (const arn of arns.slice(0, most)) {
    // What was deleted since cannot be read any more.
    const found = await ifThere(['NoSuchEntity', 'NoSuchEntityException'], () => managedPolicy(arn, client, mayRead));
    Policies.push(...(found ?? []));
  }
  const read = readState([{ Policies }], context.now());
  const more = read.kind === 'state' ? read : { state: account.state, awsVersions: [] };
  return {
    ...account,
    state: [...more.state.entities.values()].reduce(withEntity, account.state),
    awsVersions: [...account.awsVersions, ...more.awsVersions],
    gaps: [...account.gaps, ...gaps(), ...tooMany(arns.length)],
  };
}

/** The latest first. */
function onceAttached(records: readonly CloudTrailRecord[], state: State): readonly string[] {
  const named = records
    .toReversed()
    .filter(({ eventName, outcome }) => outcome.kind === 'succeeded' && gives.test(eventName))
    .flatMap(({ request }) => textAt(request, 'policyArn') ?? textAt(request, 'permissionsBoundary') ?? []);
  return [...new Set(named)].filter((arn) => entityCalled(state, 'policy', arn) === undefined);
}

const gives =
  /^(?:(?:Attach|Detach)(?:User|Group|Role)Policy|Put(?:User|Role)PermissionsBoundary|Create(?:User|Role))$/;

function tooMany(count: number): readonly string[] {
  return count <= most
    ? []
    : [`${count - most} more policies that were attached once were not read: what they allowed is not known.`];
}
