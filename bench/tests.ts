import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type TestRun = Readonly<{ seconds: number; files: number; tests: number; failed: number }>;

type Report = Readonly<{ testResults: readonly unknown[]; numPassedTests: number; numFailedTests: number }>;

/** A whole run of the tests, as `npm test` does it. */
export function measureTests(): TestRun {
  const folder = mkdtempSync(join(tmpdir(), 'bench-tests-'));
  try {
    const outputFile = join(folder, 'report.json');
    const begun = performance.now();
    spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${outputFile}`], { stdio: 'ignore' });
    const seconds = (performance.now() - begun) / 1000;
    const report: Report = JSON.parse(readFileSync(outputFile, 'utf8'));
    const { testResults, numPassedTests, numFailedTests } = report;
    return { seconds, files: testResults.length, tests: numPassedTests, failed: numFailedTests };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
