import { nameFromArn, parseArn } from '../../cloudtrail/arn.ts';
import { once } from '../../once.ts';
import { awsPolicies } from './aws-policies.ts';
import type { PowerKind } from './power.ts';

const kinds: () => ReadonlyMap<string, PowerKind> = once(
  () =>
    new Map(
      awsPolicies.flatMap(({ kind, names }) => names.split(' ').map((name): [string, PowerKind] => [name, kind])),
    ),
);

/** What a published policy of AWS leads to, by its text; undefined for a policy of the account's own. */
export function powerOfAwsPolicy(arn: string | undefined): PowerKind | undefined {
  return parseArn(arn)?.accountId === 'aws' ? (kinds().get(nameFromArn(arn ?? '')) ?? 'none') : undefined;
}

/** Whether a test of an ARN holds for a policy of AWS that makes an administrator, or leads to one. */
export function isPowerful(test: (arn: string) => boolean): boolean {
  return [...kinds().keys()].some((name) => test(`arn:aws:iam::aws:policy/${name}`));
}
