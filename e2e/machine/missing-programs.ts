import { spawnSync } from 'node:child_process';

/** Those of the programs that this machine does not have. */
export function missingPrograms(programs: readonly string[]): readonly string[] {
  return programs.filter((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined);
}
