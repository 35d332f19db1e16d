import { AccountClient } from '@aws-sdk/client-account';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { onTestFinished } from 'vitest';
import { askMembers, type Round } from '../../../../lambda/snapshot/ask-members.ts';
import { factTeller } from '../../../../lambda/snapshot/directory/tell-facts.ts';
import { sqsMemberQueue } from '../../../../lambda/snapshot/members/member-queue.ts';
import type { Members } from '../../../../lambda/snapshot/members/members.ts';
import { takeMember } from '../../../../lambda/snapshot/members/take-member.ts';
import { takeQueued } from '../../../../lambda/snapshot/members/take-queued.ts';
import { pacedIam } from '../../../../lambda/snapshot/paced-client.ts';
import { dynamoDirectory } from '../../../../lambda/store/state/dynamo-directory.ts';
import { dynamoStateStore } from '../../../../lambda/store/state/dynamo-state-store.ts';
import { type AccountScript, accountStandIn } from '../../../../standins/account.ts';
import { dynamoDbStandIn } from '../../../../standins/dynamodb.ts';
import { type IamScript, iamStandIn } from '../../../../standins/iam.ts';
import type { IamAccount } from '../../../../standins/iam-account.ts';
import type { LocalServer } from '../../../../standins/local-server.ts';
import {
  type OrganizationAccount,
  type OrganizationsScript,
  organizationsStandIn,
} from '../../../../standins/organizations.ts';
import { type SqsScript, sqsStandIn } from '../../../../standins/sqs.ts';
import { type StsScript, stsStandIn } from '../../../../standins/sts.ts';
import { clientFor } from '../../aws-clients.ts';
import { fakeClock, fakeLog, fakeMetrics, received } from '../../fakes.ts';
import { fakeHistory } from '../a-deployment.ts';
import { anAccount } from '../an-account.ts';

export const [own, prod, dev, sandbox] = ['123456789012', '210987654321', '345678901234', '456789012345'];

export const roleArn = (account: string) => `arn:aws:iam::${account}:role/iam-whodunit-read`;

export const anHour = () => 60 * 60_000;

type World = Readonly<{
  members?: Partial<Members>;
  accounts?: readonly OrganizationAccount[];
  /** The names that accounts have for themselves. */
  names?: Readonly<Record<string, string>>;
  iam?: (account: string) => IamAccount;
  scripts?: Readonly<{
    sts?: StsScript;
    iam?: IamScript;
    organizations?: OrganizationsScript;
    account?: AccountScript;
    sqs?: SqsScript;
  }>;
}>;

/** An alerter with members: each service is a stand-in on a socket, and each member has an IAM of its own. */
export async function anOrganization({
  accounts = [],
  names = {},
  iam = () => anAccount,
  scripts = {},
  ...world
}: World) {
  const now = { accounts };
  const servers: LocalServer[] = [];
  const keep = <T extends LocalServer>(server: T): T => {
    servers.push(server);
    return server;
  };
  const sts = keep(await stsStandIn(scripts.sts));
  const organizations = keep(await organizationsStandIn(() => now.accounts, scripts.organizations));
  const account = keep(await accountStandIn(names, own, scripts.account));
  const sqs = keep(await sqsStandIn(scripts.sqs));
  const table = keep(await dynamoDbStandIn());
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.close()))));

  const iams = new Map<string, Awaited<ReturnType<typeof iamStandIn>>>();
  for (const number of [prod, dev, sandbox]) iams.set(number, keep(await iamStandIn(() => iam(number), scripts.iam)));

  const [clock, log, metrics] = [fakeClock(), fakeLog(), fakeMetrics()];
  const stateTable = { client: new DynamoDBClient(clientFor(table)), name: 'state', clock, log, historyDays: 400 };
  const [store, directory] = [dynamoStateStore(stateTable), dynamoDirectory(stateTable)];
  const members = {
    accounts: [],
    organization: undefined,
    roleName: 'iam-whodunit-read',
    withTags: false,
    ...world.members,
  };
  const organizationsClient = new OrganizationsClient(clientFor(organizations));
  const accountOf = (credentials?: object) =>
    new AccountClient({
      ...clientFor(account),
      ...(credentials && { credentials: { ...clientFor(account).credentials, ...credentials } }),
    });
  const queued = {
    ...{ store, clock, log, metrics, sts: new STSClient(clientFor(sts)) },
    iamOf: (credentials: Readonly<{ accessKeyId: string }>) => {
      const server = iams.get(credentials.accessKeyId.slice(-12));
      const { maxAttempts: _, ...settings } = clientFor(server ?? { url: 'http://127.0.0.1:9' });
      return pacedIam(clock, { ...settings, retryStrategy: new ConfiguredRetryStrategy(3, () => 0) });
    },
    driftOf: () => fakeHistory().services,
    facts: factTeller({
      directory,
      organizations: organizationsClient,
      accountOf,
      withTags: members.withTags,
      log,
    }),
  };
  const round = {
    ...{
      members,
      directory,
      clock,
      log,
      facts: queued.facts,
      organizations: organizationsClient,
      accounts: accountOf(),
    },
    queue: sqsMemberQueue(sqs.queueUrl, new SQSClient({ ...clientFor(sqs), useQueueUrlAsEndpoint: true })),
  };
  const record = (body: string, times = 1) => ({ messageId: `m-${body}`, body, ...received(times) });
  return {
    ...{ now, sts, organizations, account, sqs, table, iams, clock, log, metrics, store, directory },
    askMembers: (by: Round['by'] = 'schedule', asked?: number) =>
      askMembers({ account: own, partition: 'aws', by, asked }, anHour, round),
    takeMember: (asked: Parameters<typeof takeMember>[0]) => takeMember(asked, anHour, queued),
    /** What the queue brings, for so many a time. */
    bring: (bodies: readonly string[], times = 1) =>
      takeQueued(
        bodies.map((body) => record(body, times)),
        anHour,
        queued,
      ),
    facts: async (number: string) => (await directory.read(anHour))?.accounts.get(number),
  };
}
