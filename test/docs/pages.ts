import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Each page that a person reads, by its path in the project. */
export const pages: readonly string[] = ['.', 'docs', 'docs/decisions', 'alert', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
);

/** The text of a page. */
export function textOf(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

/** The code blocks of a page in one of these languages. Those in a list lose the indentation of the list. */
export function blocksOf(page: string, languages: readonly string[]): readonly string[] {
  const blocks = textOf(page).matchAll(/^( *)```(\w+)\n([\s\S]*?)\n *```$/gm);
  return [...blocks]
    .filter(([, , language = '']) => languages.includes(language))
    .map(([, indentation = '', , block = '']) => block.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''));
}
