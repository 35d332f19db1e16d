import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { deadLinks } from './links.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['.', 'docs', 'docs/decisions', 'alert'];
const pages = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

test.each(pages)('every link of %s leads somewhere', (page) => {
  expect(deadLinks(join(root, page))).toEqual([]);
});
