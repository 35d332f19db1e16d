import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digestsPage } from '../../docs/digests-page.ts';

test('docs/digests.md is what the batches become today: `npm run docs` writes it', () => {
  const page = readFileSync(new URL('../../docs/digests.md', import.meta.url), 'utf8');
  expect(page).toBe(digestsPage());
});
