import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { awsOptions } from './aws-options.ts';
import { blocksOf, pages, textOf } from './pages.ts';

const { scripts } = JSON.parse(textOf('package.json'));
const ofNpm = ['ci', 'pack', ...Object.keys(scripts)];
const blocks = pages.flatMap((page) => blocksOf(page, ['sh', 'bash']).map((block) => ({ page, block })));

describe('The commands of the pages', () => {
  test('are shell scripts', () => {
    const wrong = blocks.flatMap(({ page, block }) => {
      const { stderr } = spawnSync('bash', ['-n', '-c', block], { encoding: 'utf8' });
      return stderr === '' ? [] : [`${page}: ${stderr}`];
    });
    expect(wrong).toEqual([]);
  });

  test('are scripts of the project, where npm runs them', () => {
    const unknown = pages.flatMap((page) =>
      [...textOf(page).matchAll(/(?:^ *|`|&& )npm (?:run (?:--silent )?)?([a-z0-9]+)/gm)]
        .filter(([, script = '']) => !ofNpm.includes(script))
        .map(([command]) => `${page}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });

  test('are commands of the AWS CLI with options that it has', () => {
    const used = blocks.flatMap(({ page, block }) =>
      [...block.matchAll(/\baws ([a-z]+ [a-z-]+)([^\n|&;]*)/g)].map(([, command = '', rest = '']) => ({
        where: `${page}: aws ${command}`,
        known: awsOptions[command],
        options: optionsIn(rest),
      })),
    );
    const wrong = used.flatMap(({ where, known, options }) =>
      known === undefined
        ? [`${where} is not in aws-options.ts`]
        : options
            .filter((option) => ![...known, ...ofEveryCommand].includes(option))
            .map((each) => `${where} --${each}`),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

const ofEveryCommand = ['region', 'query', 'output'];

function optionsIn(words: string): readonly string[] {
  const bare = words.replaceAll(/'[^']*'|"[^"]*"/g, '');
  return [...bare.matchAll(/ --([a-z-]+)/g)].map(([, option = '']) => option);
}
