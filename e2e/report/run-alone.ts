import { type Report, reportTo } from './report.ts';

/** Checks that also run alone. `obstacle` is the reason why this machine cannot run them. */
export type Checks = Readonly<{
  name: string;
  obstacle: string | undefined;
  checks(report: Report): Promise<void>;
}>;

/** Runs the checks, writes their counts or why they are skipped, and sets the exit code. */
export async function runAlone({ name, obstacle, checks }: Checks): Promise<void> {
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  if (obstacle !== undefined) return write(`skipped ${name}: ${obstacle}`);
  const report = reportTo(write);
  await checks(report);
  const { passed, failed } = report.counts();
  write(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
