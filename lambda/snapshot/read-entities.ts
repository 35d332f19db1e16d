import {
  GetAccountAuthorizationDetailsCommand,
  GetPolicyCommand,
  ListInstanceProfilesCommand,
  ListRolesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { type Asking, ask, askPages, noSuchEntity } from './ask.ts';

/** A thousand roles at their quotas would be 64 MB of XML in one page. */
const detailsPerPage = 300;

/** The most that a list gives at once. */
export const perPage = 1_000;

/**
 * Users, groups, roles and policies, and what their details leave out: descriptions and durations of roles, instance
 * profiles without a role, when passwords were used, and of the policies that are not known yet, description and tags.
 */
export async function readEntities(asking: Asking, knownPolicies: ReadonlySet<string>): Promise<void> {
  await readDetails(asking);
  const { client } = asking;
  await askPages(
    {
      call: 'ListRoles',
      send: (options, Marker) => client.send(new ListRolesCommand({ MaxItems: perPage, Marker }), options),
    },
    asking,
  );
  await askPages(
    {
      call: 'ListInstanceProfiles',
      send: (options, Marker) => client.send(new ListInstanceProfilesCommand({ MaxItems: perPage, Marker }), options),
    },
    asking,
  );
  await askPages(
    {
      call: 'ListUsers',
      send: (options, Marker) => client.send(new ListUsersCommand({ MaxItems: perPage, Marker }), options),
    },
    asking,
  );
  // A description never changes, and tags change by events.
  for (const arn of ownPolicies(asking)) if (!knownPolicies.has(arn)) await readPolicy(arn, asking);
}

async function readDetails(asking: Asking): Promise<void> {
  await askPages(
    {
      call: 'GetAccountAuthorizationDetails',
      send: (options, Marker) =>
        asking.client.send(
          new GetAccountAuthorizationDetailsCommand({
            Filter: ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'],
            MaxItems: detailsPerPage,
            Marker,
          }),
          options,
        ),
    },
    asking,
  );
}

/** The ARNs of the account's own policies. */
function ownPolicies({ answers }: Asking): readonly string[] {
  const details = answers.filter(({ call }) => call === 'GetAccountAuthorizationDetails');
  const policies = details.flatMap(({ output }) => listAt(fieldsOf(output), 'Policies').map(fieldsOf));
  return policies.flatMap((policy) => textAt(policy, 'Arn') ?? []).filter((arn) => !/^arn:[^:]*:iam::aws:/.test(arn));
}

async function readPolicy(PolicyArn: string, asking: Asking): Promise<void> {
  await ask(
    {
      call: 'GetPolicy',
      about: PolicyArn,
      absent: noSuchEntity,
      send: (options) => asking.client.send(new GetPolicyCommand({ PolicyArn }), options),
    },
    asking,
  );
}
