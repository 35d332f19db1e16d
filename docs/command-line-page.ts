import { Readable, Writable } from 'node:stream';
import { commands } from '../cli/commands.ts';
import { main } from '../cli/main.ts';

/** Every command of the command line with its help, as a Markdown page. */
export async function commandLinePage(): Promise<string> {
  const helps = await Promise.all(
    commands.map(async ({ name }) => ['', `## ${name}`, '', ...block(await helpOf(name))]),
  );
  return [...head, ...block(await helpOf()), ...helps.flat()].join('\n').concat('\n');
}

const head = [
  '# The command line',
  '',
  'Written by `npm run docs` out of `cli/commands/`. In a clone each command runs as `npm run --silent whodunit -- COMMAND`;',
  'the package that `npm pack` makes has it as `whodunit`.',
  '',
];

function block(text: string): readonly string[] {
  return ['```text', text.trimEnd(), '```'];
}

async function helpOf(...command: readonly string[]): Promise<string> {
  let text = '';
  const stdout = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const context = { stdin: Readable.from([]), stdout, stderr: stdout, env: {}, directory: '.', now: () => 0 };
  await main([...command, '--help'], context);
  return text;
}
