import { GenerateCredentialReportCommand, GetCredentialReportCommand } from '@aws-sdk/client-iam';
import { type ReportRow, reportIn } from '../../iam/state/read/neighbours/credential-report.ts';
import { type Asking, ask } from './ask.ts';

/** IAM makes a report in seconds, and a new one every four hours. */
const [tries, pause] = [30, 2_000];

/** The credential report by the names of its users; undefined where there is none. */
export async function readCredentialReport(asking: Asking): Promise<ReadonlyMap<string, ReportRow> | undefined> {
  if (!(await isMade(asking))) return undefined;
  const report = await ask(
    {
      call: 'GetCredentialReport',
      send: (options) => asking.client.send(new GetCredentialReportCommand({}), options),
    },
    asking,
  );
  return reportIn(report);
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
