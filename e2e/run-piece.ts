import { type Report, reportTo } from './report.ts';

/** Checks that run alone, or with a reason why this machine cannot run them. */
export type Piece = Readonly<{
  name: string;
  obstacle: string | undefined;
  checks(report: Report): Promise<void>;
}>;

/** Runs a piece, tells its counts and sets the exit code. What is skipped is told. */
export async function runPiece({ name, obstacle, checks }: Piece): Promise<void> {
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  if (obstacle !== undefined) return write(`skipped ${name}: ${obstacle}`);
  const report = reportTo(write);
  await checks(report);
  const { passed, failed } = report.counts();
  write(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
