import { callersDirectory } from './callers-directory.ts';
import { endQuietly } from './end-quietly.ts';
import { main } from './main.ts';

/** Runs the command line of a process, and sets its exit code. */
export async function run(program: NodeJS.Process): Promise<void> {
  endQuietly(program);
  const { argv, env, stdin, stdout, stderr } = program;
  const directory = callersDirectory(env, program.cwd());
  program.exitCode = await main(argv.slice(2), { stdin, stdout, stderr, env, directory });
}
