import { expect, test } from 'vitest';
import { replay } from '../../../e2e/playground/replay.ts';

/** Types into nothing: each command answers with its own words, and causes one alert. */
async function replayed(page: string): Promise<{ page: string; typed: readonly string[] }> {
  const typed: string[] = [];
  const type = async (command: string) => {
    typed.push(command);
    return command === 'true' ? '' : `did ${command}`;
  };
  const alerts = async () => `alert of ${typed.at(-1)}`;
  return { page: await replay(page, { type, alerts, stable: (text) => text.replaceAll('now', 'then') }), typed };
}

const blockOf = (kind: string, text: string) => `\`\`\`${kind}\n${text}\`\`\`\n`;

test('what a command wrote stands below it, in the place of what it wrote before', async () => {
  const { page, typed } = await replayed(
    `Words.\n\n${blockOf('console', '$ one\nold\n$ true\nold\n$ two\n')}\nMore.\n`,
  );
  expect(typed).toEqual(['one', 'true', 'two']);
  expect(page).toBe(`Words.\n\n${blockOf('console', '$ one\ndid one\n$ true\n$ two\ndid two\n')}\nMore.\n`);
});

test('a command goes on after a backslash', async () => {
  const { typed } = await replayed(blockOf('console', '$ one \\\n  two\nold\n'));
  expect(typed).toEqual(['one \\\n  two']);
});

test('a text block shows the alerts of the block before it; those of others are left out', async () => {
  const { page } = await replayed(
    [blockOf('console', '$ one\n'), blockOf('console', '$ two\n'), blockOf('text', 'old\n')].join('\n'),
  );
  expect(page).toContain(blockOf('text', 'alert of two\n'));
  expect(page).not.toContain('alert of one');
});

test('what is shown is the same each time', async () => {
  const { page } = await replayed(`${blockOf('console', '$ now\n')}\n${blockOf('text', '')}`);
  expect(page).toBe(`${blockOf('console', '$ then\ndid then\n')}\n${blockOf('text', 'alert of then\n')}`);
});

test('other blocks are left alone', async () => {
  const page = blockOf('sh', '$ one\n');
  expect(await replayed(page)).toEqual({ page, typed: [] });
});
