import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { whodunit } from './whodunit.ts';

const script = async (shell: string) => (await whodunit(['completion', shell])).stdout;

/** What bash offers behind some words. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _whodunit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return spawnSync('bash', ['-c', `${await script('bash')}\n${typed}`], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
}

test('bash completes the commands and the options of a command', async () => {
  expect(await offered('whodunit', '')).toEqual([...commands.map(({ name }) => name), 'help']);
  expect(await offered('whodunit', 'wh')).toEqual(['why', 'who-can']);
  expect(await offered('whodunit', 'why', '--pa')).toEqual(['--parse']);
});

test.each(['zsh', 'fish'])('the script for %s has every command', async (shell) => {
  const text = await script(shell);
  for (const { name } of commands) expect(text).toContain(name);
});

test('another shell is a mistake', async () => {
  const { code, stderr } = await whodunit(['completion', 'bsh']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'whodunit: there is no shell bsh: did you mean bash?\nwhodunit completion --help says more.\n',
  });
});
