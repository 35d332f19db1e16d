import type { IamAccount } from './iam-account.ts';

const columns = [
  ...['user', 'arn', 'user_creation_time', 'password_enabled', 'password_last_used', 'password_last_changed'],
  ...['password_next_rotation', 'mfa_active', 'access_key_1_active', 'access_key_1_last_rotated'],
  ...['access_key_1_last_used_date', 'access_key_1_last_used_region', 'access_key_1_last_used_service'],
  ...['access_key_2_active', 'access_key_2_last_rotated', 'access_key_2_last_used_date'],
  ...['access_key_2_last_used_region', 'access_key_2_last_used_service'],
  ...['cert_1_active', 'cert_1_last_rotated', 'cert_2_active', 'cert_2_last_rotated'],
];

const rotated = '2026-11-01T09:00:00+00:00';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html */
export function credentialReport(account: IamAccount) {
  const lines = [
    rowOf('<root_account>', {}),
    ...account.users.map((user) => rowOf(user.UserName, cellsFor(user, account))),
  ];
  const csv = [columns.join(','), ...lines].join('\n');
  return { Content: Buffer.from(csv).toString('base64'), ReportFormat: 'text/csv', GeneratedTime: new Date(0) };
}

type Cells = Readonly<Record<string, string>>;

function cellsFor({ UserName }: IamAccount['users'][number], account: IamAccount): Cells {
  const of = (items: readonly Readonly<Record<string, unknown>>[]) =>
    items.filter((each) => each['UserName'] === UserName);
  const numbered = (kind: string, items: readonly Readonly<Record<string, unknown>>[]) =>
    items.slice(0, 2).flatMap(({ Status }, index) => [
      [`${kind}_${index + 1}_active`, String(Status === 'Active')],
      [`${kind}_${index + 1}_last_rotated`, rotated],
    ]);
  return Object.fromEntries([
    ...numbered('access_key', of(account.accessKeys)),
    ...numbered('cert', of(account.signingCertificates)),
    ['mfa_active', String(of(account.mfaDevices).length > 0)],
  ]);
}

function rowOf(user: string, cells: Cells): string {
  const all: Cells = { user, arn: `arn:aws:iam::123456789012:user/${user}`, ...cells };
  return columns.map((column) => all[column] ?? (column.endsWith('_active') ? 'false' : 'N/A')).join(',');
}
