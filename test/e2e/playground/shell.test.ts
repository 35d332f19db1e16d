import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openShell } from '../../../e2e/playground/shell.ts';

test('what one command sets, the next one finds; both kinds of output are shown, in their order', async () => {
  const shell = openShell({ PATH: process.env['PATH'] }, tmpdir());
  expect(await shell.type('greet() { echo "good $1"; }')).toBe('');
  expect(await shell.type('name=$(greet night)')).toBe('');
  expect(await shell.type('echo "$name"; echo wrong >&2; echo end')).toBe('good night\nwrong\nend');
  expect(await shell.type('printf "no line break"')).toBe('no line break');
  await shell.close();
});

test('a shell that ends within a command is an error', async () => {
  const shell = openShell({ PATH: process.env['PATH'] }, tmpdir());
  await expect(shell.type('echo bye; exit 3')).rejects.toThrow('The shell ended at echo bye; exit 3:\nbye');
});
