import { spawnSync } from 'node:child_process';

/** The words that bash hands to `aws` when these lines are pasted into it, command by command. Throws where it cannot read them. */
export function wordsOf(lines: readonly string[]): readonly (readonly string[])[] {
  // A command that is none of the AWS CLI's is not run: there is no other program on the PATH.
  const script = `aws() { printf '%s\\0' "$@"; printf '\\n\\0'; }\n${lines.join('\n')}\n`;
  const options = { env: { PATH: '' }, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync('/bin/bash', ['--noprofile', '--norc', '-e', '-c', script], options);
  if (status !== 0 || stderr !== '') throw new Error(`bash cannot read ${lines.join('\n')}\n${stderr}`);
  return commandsIn(stdout.split('\0').slice(0, -1));
}

function commandsIn(words: readonly string[]): readonly (readonly string[])[] {
  const ends = words.flatMap((word, index) => (word === '\n' ? index : []));
  return ends.map((end, index) => words.slice((ends[index - 1] ?? -1) + 1, end));
}
