import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadLinks } from './links.ts';
import { pages, root } from './pages.ts';

test('every link of every page leads somewhere', () => {
  const dead = pages.flatMap((page) => deadLinks(join(root, page)).map((link) => `${page}: ${link}`));
  expect(dead).toEqual([]);
});
