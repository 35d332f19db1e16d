import { expect, test } from 'vitest';
import { help } from '../../cli/help.ts';
import { whodunit } from './whodunit.ts';

const mistakes: Readonly<Record<string, string>> = {
  '': 'a command is missing: whodunit render [FILE ...]',
  rendr: 'there is no command rendr: did you mean render?',
  'events.json': 'there is no command events.json: there is render, help',
  'render --fromat json': 'there is no option --fromat: did you mean --format?',
  'render -x':
    'there is no option -x: there is --format, --all, --no-group, --time-zone, --account-name, --help, --version',
  'render --format jsn': 'there is no format jsn: did you mean json?',
  'render --format': "Option '--format <value>' argument missing",
  'render --format --all': "Option '--format' argument is ambiguous.",
  'render --all=yes': "Option '--all' does not take an argument",
  'render --time-zone Tokio': '--time-zone must be an IANA time zone such as "UTC" or "Asia/Tokyo", it is "Tokio"',
  'render --account-name prod': '--account-name takes an account number and a name, as in 123456789012=prod',
  'render --account-name 123456789012=':
    '--account-name["123456789012"] must be a name of 1 to 50 characters on one line, it is ""',
  'render - -': '- stands for standard input, which can be read only once',
};

test.each(Object.entries(mistakes))(
  'whodunit %s: says what is wrong, renders nothing, exit code 2',
  async (args, said) => {
    const ran = await whodunit(
      args.split(' ').filter((arg) => arg !== ''),
      { stdin: '{}' },
    );
    expect(ran).toEqual({ code: 2, stdout: '', stderr: `whodunit: ${said}\nwhodunit --help says more.\n` });
  },
);

test.each(['--help', '-h', 'help', 'render --help', 'render -h'])('whodunit %s: helps', async (args) => {
  expect(await whodunit(args.split(' '))).toEqual({ code: 0, stdout: help, stderr: '' });
});

test('the help keeps to 110 columns', () => {
  expect(help.split('\n').filter((text) => text.length > 110)).toEqual([]);
});

test('whodunit --version: a version number', async () => {
  const { code, stdout } = await whodunit(['--version']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
