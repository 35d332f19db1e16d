import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, textOf } from './pages.ts';
import { projectFiles } from './project-files.ts';

const folder = 'docs/decisions';
const files = readdirSync(join(root, folder)).filter((file) => /^\d{4}-.*\.md$/.test(file));
const rows = textOf(`${folder}/README.md`).match(/^\| .*\d{4}.* \|$/gm) ?? [];

describe('The index of decisions', () => {
  test('has each decision with its title, and no other', () => {
    const linked = rows
      .map((row) => /^\| \[\d{4}\]\(.*\) \| [^|]+ \|/.exec(row)?.[0])
      .filter((row) => row !== undefined);
    expect(linked.sort()).toEqual(files.map(rowOf).sort());
  });

  test('says of a decision that has no file where it went', () => {
    const without = rows.filter((row) => /^\| \d{4} \|/.test(row));
    expect(without.filter((row) => !/\]\([^)]+\) \|$/.test(row))).toEqual([]);
  });

  test('is in the order of the numbers', () => {
    const numbers = rows.map((row) => /\d{4}/.exec(row)?.[0] ?? '');
    expect(numbers).toEqual([...new Set(numbers)].sort());
  });

  test('has a date for each', () => {
    expect(rows.filter((row) => !/ \| \d{4}-\d{2}-\d{2} \| /.test(row))).toEqual([]);
  });
});

describe('Decisions in the code', () => {
  const references = projectFiles.flatMap((file) =>
    [...textOf(file).matchAll(/decisions\/(\d{4})/g)].map(([, number = '']) => ({ file, number })),
  );
  const numbers = files.map((file) => file.slice(0, 4));

  test('are named by at least one file each, unless the index says why not', () => {
    const named = references.map(({ number }) => number);
    const unnamed = numbers.filter((number) => !named.includes(number) && !isExcused(number));
    expect(unnamed).toEqual([]);
  });

  test('exist, wherever one is named', () => {
    expect(references.filter(({ number }) => !numbers.includes(number))).toEqual([]);
  });
});

/** How a row of the index has to begin. */
function rowOf(file: string): string {
  const [, title = ''] = /^# (.+)/.exec(textOf(`${folder}/${file}`)) ?? [];
  return `| [${file.slice(0, 4)}](${file}) | ${title} |`;
}

function isExcused(number: string): boolean {
  return rows.some((row) => row.startsWith(`| [${number}]`) && /named in no file: /.test(row));
}
