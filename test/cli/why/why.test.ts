import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { recordsOf, stateOf } from '../ask/an-account.ts';
import { whodunit } from '../whodunit.ts';
import { messageOf, type Story, stories } from './stories.ts';

const folder = temporaryFolder('why');

/** Writes a story's files, and asks. */
async function asked(name: string, story: Story, ...more: readonly string[]) {
  const own = join(folder, name.replace(/\W+/g, '-'));
  mkdirSync(join(own, 'logs', '2026'), { recursive: true });
  writeFileSync(join(own, 'state.json'), JSON.stringify(stateOf(story.now)));
  const records = recordsOf(story.calls);
  writeFileSync(join(own, 'logs', '2026', 'a.json.gz'), gzipSync(JSON.stringify({ Records: records.slice(1) })));
  writeFileSync(join(own, 'logs', 'b.json'), JSON.stringify({ Records: records.slice(0, 1) }));
  const files = ['--state', join(own, 'state.json'), '--history', join(own, 'logs')];
  return await whodunit(['why', ...(story.options ?? []), ...files, ...more, messageOf(story)], {
    now: Date.UTC(2026, 10, 26),
  });
}

describe('The story of', () => {
  test.each(Object.entries(stories))('%s has the right answer', async (name, story) => {
    const { code, stdout, stderr } = await asked(name, story, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { verdict, change, undo } = JSON.parse(stdout);
    expect({ verdict, change: change?.eventID ?? null }).toEqual({
      verdict: story.verdict,
      change: story.change === undefined || story.change === null ? null : String(story.change),
    });
    if (story.undo !== undefined) expect(undo).toEqual(story.undo);
  });

  test.each(Object.entries(stories))('%s is told to a person', async (name, story) => {
    const { stdout } = await asked(name, story);
    expect(stdout).toMatchSnapshot();
  });
});

test.each([
  ['The role defined for the function cannot be assumed by Lambda.', 'A role', 'NAME'],
  [
    'User arn:aws:redshift:us-east-1:111111111111:dbuser:c/u is not authorized to assume IAM Role arn:aws:iam::111111111111:role/copy',
    'The role copy',
    'copy',
  ],
])('“%s” sends to the history of the role', async (message, role, name) => {
  const { code, stdout } = await whodunit(['why', message]);
  expect(code).toBe(0);
  expect(stdout).toContain(`${role} could not be assumed, by a service or by somebody whom the message does not name.`);
  expect(stdout).toContain(`Who changed either: whodunit log --role ${name}\n`);
});

test('an error that says what IAM does not have sends to its history, though no refusal was read', async () => {
  const { code, stdout } = await whodunit(['why', 'The role with name app cannot be found.']);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout:
      'No policy refused this: the role app is not there, or not as the call needs it.\nWho deleted or changed it, if it was ever there: whodunit log --role app\n',
  });
});
