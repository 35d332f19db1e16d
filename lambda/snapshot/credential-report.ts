import { GenerateCredentialReportCommand, GetCredentialReportCommand } from '@aws-sdk/client-iam';
import { type Asking, ask } from './ask.ts';

/** What the credential report says of a user, as far as it decides what is asked next. */
export type ReportedUser = Readonly<{ name: string; accessKey: boolean; certificate: boolean; mfa: boolean }>;

/** IAM makes a report in seconds, and a new one every four hours. */
const [tries, pause] = [30, 2_000];

/** The users of the credential report; undefined where there is no report. */
export async function readCredentialReport(asking: Asking): Promise<readonly ReportedUser[] | undefined> {
  if (!(await isMade(asking))) return undefined;
  const report = await ask(
    {
      call: 'GetCredentialReport',
      send: (options) => asking.client.send(new GetCredentialReportCommand({}), options),
    },
    asking,
  );
  return report?.Content === undefined ? undefined : usersIn(Buffer.from(report.Content).toString());
}

async function isMade(asking: Asking): Promise<boolean> {
  for (let turn = 0; turn < tries; turn += 1) {
    if (turn > 0) await asking.clock.sleep(pause);
    const generated = await ask(
      {
        call: 'GenerateCredentialReport',
        send: (options) => asking.client.send(new GenerateCredentialReportCommand({}), options),
      },
      asking,
    );
    if (generated === undefined) return false;
    if (generated.State === 'COMPLETE') return true;
  }
  const reasons = [`The report was not made in ${(tries * pause) / 1_000} seconds.`];
  asking.failures.push({ call: 'GenerateCredentialReport', about: undefined, why: 'no answer', reasons });
  return false;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html; without root, which has no keys to list. */
export function usersIn(csv: string): readonly ReportedUser[] {
  const [header = '', ...lines] = csv.split(/\r?\n/).filter((line) => line !== '');
  const columns = cellsOf(header);
  return lines.flatMap((line) => {
    const cells = cellsOf(line);
    const extra = Math.max(0, cells.length - columns.length);
    // A name may hold commas, and stands a second time in the ARN.
    const name = cells.slice(0, 1 + Math.floor(extra / 2)).join(',');
    const cell = (column: string) => (columns.includes(column) ? cells[columns.indexOf(column) + extra] : undefined);
    const isTrue = (column: string) => cell(column) === 'true';
    const ever = (column: string) => !['N/A', 'not_supported', undefined].includes(cell(column));
    if (name === '<root_account>') return [];
    const number = (kind: string, test: (column: string) => boolean, column: string) =>
      [1, 2].some((each) => test(`${kind}_${each}_${column}`));
    return {
      name,
      // An inactive key was rotated once, too: when it was made.
      accessKey: number('access_key', isTrue, 'active') || number('access_key', ever, 'last_rotated'),
      certificate: number('cert', isTrue, 'active') || number('cert', ever, 'last_rotated'),
      mfa: isTrue('mfa_active'),
    };
  });
}

function cellsOf(line: string): readonly string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}
