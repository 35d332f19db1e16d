import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A terminal session: what one command sets, the next one finds. */
export type Shell = Readonly<{
  /** Types a command, and gives what it wrote. */
  type(command: string): Promise<string>;
  close(): Promise<void>;
}>;

export function openShell(env: NodeJS.ProcessEnv, cwd: string): Shell {
  const bash = spawn('bash', ['--noprofile', '--norc'], { env, cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = once(bash, 'exit');
  const lines = createInterface(bash.stdout)[Symbol.asyncIterator]();
  bash.stdin.write('exec 2>&1\n');
  return {
    async type(command) {
      bash.stdin.write(`${command}\necho; echo '${end}'\n`);
      const written: string[] = [];
      for (let line = await lines.next(); line.value !== end; line = await lines.next()) {
        if (line.done === true) throw new Error(`The shell ended at ${command}:\n${written.join('\n')}`);
        written.push(line.value);
      }
      return written.join('\n').trim();
    },
    async close() {
      bash.stdin.end();
      await ended;
    },
  };
}

const end = '-- end of the command --';
