import {
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListServerCertificatesCommand,
  ListServiceSpecificCredentialsCommand,
  ListSigningCertificatesCommand,
  ListSSHPublicKeysCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { has, isTrueIn, type ReportRow } from '../../iam/state/read/neighbours/credential-report.ts';
import { type Asking, askPages, noSuchEntity } from './ask.ts';
import { readCredentialReport } from './credential-report.ts';
import type { Known } from './known.ts';
import { perPage } from './read-entities.ts';

/**
 * How users sign in. The report, which may be four hours old, and what is kept say of whom there is something to ask; a
 * user that the report does not have is asked about everything. SSH keys are in no report, so everybody is asked, and
 * last, since these are the most calls. Thousands of users do not fit into one reading: the next begins with others.
 */
export async function readCredentials(asking: Asking, known: Known): Promise<void> {
  const report = await readCredentialReport(asking);
  await readDevicesAndCertificates(asking);
  const names = begunElsewhere(userNames(asking), asking.clock.now());
  const users = names.map((name) => ({ name, ...toAsk(report?.get(name), known.credentials.has(name)) }));
  const { client } = asking;
  for (const { name: UserName, ...has } of users) {
    const of = { about: UserName, absent: noSuchEntity };
    const page = { UserName, MaxItems: perPage };
    if (has.accessKey) {
      const send = (options: Options, Marker?: string) =>
        client.send(new ListAccessKeysCommand({ ...page, Marker }), options);
      await askPages({ call: 'ListAccessKeys', ...of, send }, asking);
    }
    if (has.mfa) {
      const send = (options: Options, Marker?: string) =>
        client.send(new ListMFADevicesCommand({ ...page, Marker }), options);
      await askPages({ call: 'ListMFADevices', ...of, send }, asking);
    }
    if (has.certificate) {
      const send = (options: Options, Marker?: string) =>
        client.send(new ListSigningCertificatesCommand({ ...page, Marker }), options);
      await askPages({ call: 'ListSigningCertificates', ...of, send }, asking);
    }
  }
  for (const { name: UserName } of users) {
    const send = (options: Options, Marker?: string) =>
      client.send(new ListSSHPublicKeysCommand({ UserName, MaxItems: perPage, Marker }), options);
    await askPages({ call: 'ListSSHPublicKeys', about: UserName, absent: noSuchEntity, send }, asking);
  }
}

/** Steps by the golden ratio come near every place soon, whatever the schedule is. */
function begunElsewhere(names: readonly string[], now: number): readonly string[] {
  const days = now / 86_400_000;
  const first = Math.floor(((days * 0.618034) % 1) * names.length);
  return [...names.slice(first), ...names.slice(0, first)];
}

type Options = Readonly<{ abortSignal: AbortSignal }>;

function toAsk(row: ReportRow | undefined, isKnown: boolean) {
  if (row === undefined || isKnown) return { accessKey: true, certificate: true, mfa: true };
  return { accessKey: has(row, 'access_key'), certificate: has(row, 'cert'), mfa: isTrueIn(row, 'mfa_active') };
}

/** Of the users that were read: the report may be four hours old. */
function userNames({ answers }: Asking): readonly string[] {
  const names = answers.flatMap(({ output }) => {
    if (output === 'none') return [];
    const users = 'UserDetailList' in output ? output.UserDetailList : 'Users' in output ? output.Users : [];
    return Array.isArray(users) ? users.flatMap((user: unknown) => nameIn(user)) : [];
  });
  return [...new Set(names)];
}

function nameIn(user: unknown): readonly string[] {
  if (typeof user !== 'object' || user === null || !('UserName' in user)) return [];
  return typeof user.UserName === 'string' ? [user.UserName] : [];
}

async function readDevicesAndCertificates(asking: Asking): Promise<void> {
  const { client } = asking;
  await askPages(
    {
      call: 'ListVirtualMFADevices',
      send: (options, Marker) => client.send(new ListVirtualMFADevicesCommand({ MaxItems: perPage, Marker }), options),
    },
    asking,
  );
  await askPages(
    {
      call: 'ListServerCertificates',
      send: (options, Marker) => client.send(new ListServerCertificatesCommand({ MaxItems: perPage, Marker }), options),
    },
    asking,
  );
  await askPages(
    {
      call: 'ListServiceSpecificCredentials',
      send: (options, Marker) =>
        client.send(new ListServiceSpecificCredentialsCommand({ AllUsers: true, MaxItems: perPage, Marker }), options),
    },
    asking,
  );
}
