import { grouped } from '../../../access/regions/grouped.ts';
import { type Fields, textAt, valueAt } from '../../../cloudtrail/fields.ts';
import type { AccessKey, Credential, Credentials, Status } from '../../credentials.ts';
import type { User } from '../../entities.ts';
import { lives, withEntity } from '../../look-up.ts';
import type { State } from '../../state.ts';
import { timeIn } from '../common.ts';
import { has, isTrueIn, type ReportRow, reportIn, timeInRow } from './credential-report.ts';
import { type Answers, byAbout, listOf, type Neighbour } from './neighbour.ts';

/** The part of a user's credentials that something told; what nothing told stays unsure. */
type Told = Partial<Credentials>;

/** What the lists of credentials say of each user. */
export function withCredentials(state: State, answers: Answers): State {
  const report = reportIn(answers('GetCredentialReport').at(-1)?.output);
  const used = passwordUse(answers);
  const keys = byAbout(answers('ListAccessKeys'));
  const devices = byAbout(answers('ListMFADevices'));
  const certificates = byAbout(answers('ListSigningCertificates'));
  const ssh = byAbout(answers('ListSSHPublicKeys'));
  const service = serviceCredentials(answers);
  const users = [...state.entities.values()].filter((each) => each.kind === 'user').filter(lives);
  return users.reduce((all: State, user) => {
    const row = report?.get(user.name);
    const told: Told = {
      ...(row !== undefined && { password: isTrueIn(row, 'password_enabled') }),
      ...(used !== undefined && { passwordLastUsed: used.get(user.name) }),
      ...member('accessKeys', keysIn(keys.get(user.name), row)),
      ...member('mfaDevices', devicesIn(devices.get(user.name), row)),
      ...member('signingCertificates', certificatesIn(certificates.get(user.name), row)),
      ...member('sshKeys', credentialsIn(ssh.get(user.name), 'SSHPublicKeys', 'SSHPublicKeyId')),
      ...member('serviceCredentials', service?.(user.name)),
    };
    return withEntity(all, withTold(user, told));
  }, state);
}

function member<Name extends keyof Credentials>(name: Name, value: Credentials[Name] | undefined) {
  return value === undefined ? {} : { [name]: value };
}

function withTold(user: User, told: Told): User {
  const unsure = new Set([...user.unsure].filter((each) => !Object.hasOwn(told, each)));
  return { ...user, credentials: { ...user.credentials, ...told }, unsure };
}

/** When each user last used the password; undefined where not all users are listed. */
function passwordUse(answers: Answers): ReadonlyMap<string, number | undefined> | undefined {
  const { items, all } = listOf('Users', answers('ListUsers'));
  if (!all) return undefined;
  return new Map(items.map((user) => [textAt(user, 'UserName') ?? '', timeIn(valueAt(user, 'PasswordLastUsed'))]));
}

/** The report has no ids, but when each key was made. */
function keysIn(
  pages: readonly Neighbour[] | undefined,
  row: ReportRow | undefined,
): Credentials['accessKeys'] | undefined {
  if (pages === undefined) return row !== undefined && !has(row, 'access_key') ? new Map() : undefined;
  const { items, all } = listOf('AccessKeyMetadata', pages);
  if (!all) return undefined;
  return new Map(
    items.map((key): [string, AccessKey] => {
      const created = timeIn(valueAt(key, 'CreateDate'));
      return [textAt(key, 'AccessKeyId') ?? '', { status: statusIn(key), created, lastUsed: lastUseIn(row, created) }];
    }),
  );
}

function lastUseIn(row: ReportRow | undefined, created: number | undefined): AccessKey['lastUsed'] {
  const number = [1, 2].filter((each) => row && timeInRow(row, `access_key_${each}_last_rotated`) === created);
  // Two keys of the same second cannot be told apart.
  if (row === undefined || created === undefined || number.length !== 1) return undefined;
  const time = timeInRow(row, `access_key_${number[0]}_last_used_date`);
  const service = row.get(`access_key_${number[0]}_last_used_service`);
  return time === undefined ? 'never' : { time, service: service === 'N/A' ? undefined : service };
}

function devicesIn(pages: readonly Neighbour[] | undefined, row: ReportRow | undefined) {
  if (pages === undefined) return row !== undefined && !isTrueIn(row, 'mfa_active') ? new Set<string>() : undefined;
  const { items, all } = listOf('MFADevices', pages);
  return all ? new Set(items.flatMap((device) => textAt(device, 'SerialNumber') ?? [])) : undefined;
}

function certificatesIn(pages: readonly Neighbour[] | undefined, row: ReportRow | undefined) {
  if (pages === undefined) return row !== undefined && !has(row, 'cert') ? new Map<string, Credential>() : undefined;
  return credentialsIn(pages, 'Certificates', 'CertificateId');
}

function credentialsIn(pages: readonly Neighbour[] | undefined, list: string, id: string) {
  if (pages === undefined) return undefined;
  const { items, all } = listOf(list, pages);
  if (!all) return undefined;
  return new Map(
    items.map((each): [string, Credential] => [
      textAt(each, id) ?? '',
      { status: statusIn(each), body: textAt(each, 'CertificateBody') },
    ]),
  );
}

/** One list has those of all users: whoever is not in it has none. */
function serviceCredentials(answers: Answers): ((user: string) => Credentials['serviceCredentials']) | undefined {
  const { items, all } = listOf('ServiceSpecificCredentials', answers('ListServiceSpecificCredentials'));
  if (!all) return undefined;
  const users = grouped(items, (item) => textAt(item, 'UserName') ?? '');
  return (user) =>
    new Map(
      (users.get(user) ?? []).map((item) => [
        textAt(item, 'ServiceSpecificCredentialId') ?? '',
        { status: statusIn(item), service: textAt(item, 'ServiceName') },
      ]),
    );
}

function statusIn(fields: Fields): Status | undefined {
  const status = textAt(fields, 'Status');
  return statuses.find((each) => each === status);
}

const statuses = ['Active', 'Inactive', 'Expired'] as const;
