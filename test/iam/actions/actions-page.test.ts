import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionsPage } from '../../../docs/actions-page.ts';

test('docs/actions.md says what the catalogue says', () => {
  const page = readFileSync(new URL('../../../docs/actions.md', import.meta.url), 'utf8');
  expect(page, 'docs/actions.md is not current: run `npm run docs`').toBe(actionsPage());
});
