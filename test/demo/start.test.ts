import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readStory } from '../../demo/story.ts';
import { fieldsAt, textAt } from '../../iam/cloudtrail/fields.ts';

const project = join(import.meta.dirname, '../..');
const story = readStory();

/** The story in a process of its own, on the machine of somebody with an AWS account. */
function start() {
  const env = {
    ...process.env,
    AWS_PROFILE: 'production',
    AWS_ENDPOINT_URL: 'http://192.0.2.1',
    AWS_REGION: 'eu-west-1',
  };
  const args = ['--import', 'tsx', 'demo/start.ts'];
  return spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8', timeout: 50_000 });
}

const { status, stdout, stderr } = start();

test('npm start ends by itself with exit code 0, and no log line stands among the alerts', () => {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toContain("message: 'delivered'");
});

test('it begins with a line that says what follows', () => {
  expect(stdout).toMatch(/^IAM Whodunit tells a story .* No account is needed; nothing leaves this machine\.\n\n/);
});

test('the story has at least fifteen events that the rule matches, and some that it does not', () => {
  const [, all, matched, left] = /^(\d+) events .* matched (\d+) and left (\d+) alone:$/m.exec(stdout) ?? [];
  expect(Number(all)).toBe(story.length);
  expect(Number(matched) + Number(left)).toBe(story.length);
  expect(Number(matched)).toBeGreaterThanOrEqual(15);
  expect(Number(left)).toBeGreaterThan(0);
});

test.each(story.map(({ name, event }) => [name, event] as const))(
  '%s is shown, or named among those left alone',
  (_, event) => {
    const id = textAt(fieldsAt(event, 'detail'), 'eventID');
    const name = textAt(fieldsAt(event, 'detail'), 'eventName');
    // A digest links to its first and last event, and names all others by what was done.
    const shownOrNamed = stdout.includes(`#/events/${id}\n`) || stdout.includes(`\n  ${name}: `);
    expect(shownOrNamed).toBe(true);
  },
);

test('both destinations get each event that the rule matches', () => {
  const [, slack, sns] =
    /delivered (\d+) messages to Slack and (\d+) to the SNS topic, .* None was lost\./.exec(stdout) ?? [];
  expect(Number(slack)).toBe([...stdout.matchAll(/^[🔴🟠🟡⚪] /gmu)].length);
  expect(sns).toBe(slack);
});

test('a snapshot then finds a change of which no event came, with the access that it gave and its undo', () => {
  expect(stdout).toMatch(/[Ss]omebody changed user batch-runner, and no event tells who[\s\S]*Gained: s3:GetObject/);
  expect(stdout).toContain('aws iam detach-user-policy --user-name batch-runner --policy-arn');
});

test('it ends with how to deploy', () => {
  const commands = stdout
    .split('\n')
    .filter((line) => /^ {2}(npx|aws|npm)/.test(line))
    .map((line) => line.trim());
  expect(commands.slice(-3)).toEqual([
    'npx cdk bootstrap aws://ACCOUNT/us-east-1',
    'aws ssm put-parameter --region us-east-1 --type SecureString --name /iam-whodunit/slack-webhook --value WEBHOOK_URL',
    'npx cdk deploy',
  ]);
});
