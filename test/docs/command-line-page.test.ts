import { expect, test } from 'vitest';
import { commandLinePage } from '../../docs/command-line-page.ts';
import { textOf } from './pages.ts';

test('docs/command-line.md is what the commands say of themselves: npm run docs writes it anew', async () => {
  expect(textOf('docs/command-line.md')).toBe(await commandLinePage());
});
