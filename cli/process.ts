import { endAtBrokenPipe } from '../terminal/broken-pipe.ts';
import { main } from './main.ts';

/** Runs the command line of a process, and sets its exit code. */
export async function run(program: NodeJS.Process): Promise<void> {
  endAtBrokenPipe(program);
  // The SDK warns on Node 20, in the middle of the output; which Node runs is told where it is chosen.
  program.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const { argv, env, stdin, stdout, stderr } = program;
  const directory = callersDirectory(env, program.cwd());
  const interruption = () => interruptionOf(program);
  program.exitCode = await main(argv.slice(2), { stdin, stdout, stderr, env, directory, now: Date.now, interruption });
}

/** The second Ctrl-C ends the process as ever. */
function interruptionOf(program: NodeJS.Process): AbortSignal {
  const controller = new AbortController();
  program.once('SIGINT', () => controller.abort());
  return controller.signal;
}

/**
 * Where the caller stands, from where file names count. `npm run` goes to the project's root first and leaves
 * the caller's directory in INIT_CWD; that variable is stale in whatever a script starts in turn.
 * https://docs.npmjs.com/cli/commands/npm-run
 */
export function callersDirectory(env: NodeJS.ProcessEnv, workingDirectory: string): string {
  return (env['npm_lifecycle_event'] === 'whodunit' ? env['INIT_CWD'] : undefined) ?? workingDirectory;
}
