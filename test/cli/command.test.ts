import { expect, test } from 'vitest';
import { command } from '../../cli/command.ts';
import { print } from '../../terminal/print.ts';
import { whodunit } from './whodunit.ts';

const greet = command({
  name: 'greet',
  summary: 'say hello',
  description: 'Says hello to somebody.',
  declare: (greet) =>
    greet
      .argument('<NAME>', 'who it is')
      .option('--times <COUNT>', 'how often', Number, 1)
      .option('--politely', 'with a bow', false),
  examples: ['whodunit greet kimura'],
  exitCodes: { 0: 'greeted', 1: 'nobody was there', 2: 'nothing was said' },
  run: async ({ stdout, env }, [name], { times, politely }) => {
    if (env['EMPTY'] !== undefined) return 1;
    await print(stdout, `Hello, ${name}${politely ? ', if I may' : ''}.\n`.repeat(times));
    return 0;
  },
});

const run = (args: readonly string[], env = {}) => whodunit(args, { commands: [greet], env });

test('a command gets its arguments, its options as they were parsed, and what is around it', async () => {
  const { code, stdout } = await run(['greet', '--times', '2', 'kimura', '--politely']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'Hello, kimura, if I may.\n'.repeat(2) });
});

test('its exit code is that of the program', async () => {
  expect(await run(['greet', 'kimura'], { EMPTY: '1' })).toEqual({ code: 1, stdout: '', stderr: '' });
});

test('an option may stand before its name', async () => {
  expect((await run(['--politely', 'greet', 'kimura'])).stdout).toBe('Hello, kimura, if I may.\n');
});

test('the list of commands shows its summary', async () => {
  expect((await run(['--help'])).stdout).toMatch(/^ {2}greet \[options\] <NAME> +say hello$/m);
});

test('its help shows all that its definition says', async () => {
  const { stdout } = await run(['greet', '--help']);
  expect(stdout).toContain('Usage: whodunit greet [options] <NAME>\n\nSays hello to somebody.\n');
  expect(stdout).toMatch(/^ {2}--times <COUNT> +how often$/m);
  expect(stdout).toContain('Examples:\n  whodunit greet kimura\n');
  expect(stdout).toContain('Exit code:\n  0  greeted\n  1  nobody was there\n  2  nothing was said\n');
});

const mistakes: Readonly<Record<string, string>> = {
  great: 'there is no command great: did you mean greet?',
  'greet kimura --tims 2': 'there is no option --tims: did you mean --times?',
  greet: "missing required argument 'NAME'",
  'greet kimura sato': "too many arguments for 'greet'. Expected 1 argument but got 2.",
};

test.each(Object.entries(mistakes))('%s: the mistake is named, and nothing is run', async (args, said) => {
  const { code, stdout, stderr } = await run(args.split(' '));
  expect({ code, stdout, said: stderr.split('\n')[0] }).toEqual({ code: 2, stdout: '', said: `whodunit: ${said}` });
});

test('a fault of a command is no mistake of the command line', async () => {
  const faulty = command({
    name: 'fail',
    summary: 'fail',
    description: 'Fails.',
    declare: (fail) => fail,
    examples: [],
    exitCodes: { 0: '', 1: '', 2: '' },
    run: async () => {
      throw new Error('a fault');
    },
  });
  await expect(whodunit(['fail'], { commands: [faulty] })).rejects.toThrow('a fault');
});
