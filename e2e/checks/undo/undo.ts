import assert from 'node:assert/strict';
import { type Fields, fieldsAt, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { type AwsCli, openAwsCli } from '../../aws/command-line/aws-cli.ts';
import { wordsOf } from '../../aws/command-line/words-of.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import { deliveredTo } from '../../playground/delivered.ts';
import { openPlayground } from '../../playground/playground.ts';
import type { Report } from '../../report/report.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { changing, type Operation, settingAgain } from './operations.ts';
import { stateIn } from './state-of-account.ts';

/** A change was made by the AWS CLI, and its undo, as it was delivered, was pasted: how the account stood before and stands now. */
type Undone = Readonly<{ lines: readonly string[]; text: string; before: string; after: string }>;

/** The undo of each operation, pasted into bash, leads back to the state before, or is not printed. */
export async function checkUndo({ check }: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const { aws, environment } = await openPlayground(testbed);
  const cli = openAwsCli(testbed.tools.python, environment, 'send');
  const undo = (operation: Operation) => undone(operation, { cli, testbed, deployment });
  try {
    await check('the printed undo, pasted, leads back to the state before', async () => {
      const silent: string[] = [];
      for (const [name, operation] of Object.entries(changing)) {
        const { lines, before, after } = await undo(operation);
        if (lines.length === 0) silent.push(name);
        else assert.equal(after, before, `${name}, undone by ${lines.join('; ')}`);
      }
      const count = Object.keys(changing).length;
      return `${count - silent.length} of ${count} operations; without a command: ${silent.join(', ')}`;
    });
    await check('where it was so before, the undo takes nothing away without a word', async () => {
      const harmful: string[] = [];
      for (const [name, operation] of Object.entries(settingAgain)) {
        const { lines, text, before, after } = await undo(operation);
        if (lines.length > 0 && before !== after && !saysIf(text))
          harmful.push(`${name}, undone by ${lines.join('; ')}`);
      }
      assert.deepEqual(harmful, []);
    });
  } finally {
    await Promise.all([cli.close(), aws.close()]);
  }
}

/** A reader is told that the command is right only where it was not so before, or where it was new. */
function saysIf(text: string): boolean {
  return /\bif (it|that|this) was ((not )?so before|new)/i.test(text);
}

type Place = Readonly<{ cli: AwsCli; testbed: Testbed; deployment: Deployment }>;

async function undone(operation: Operation, { cli, testbed, deployment }: Place): Promise<Undone> {
  // What stands before, and the undo itself, pass CloudTrail by, so that the one message is about the call.
  const unrecorded = [`--endpoint-url=${testbed.emulator.account.endpoint}`];
  let key = '';
  for (const line of operation.before) key = keyIn(await pasted([line.replace('KEY', key)], cli, unrecorded)) ?? key;
  const look = async () =>
    stateIn(`[${(await pasted([details, ...(operation.look ?? [])], cli, unrecorded, 'may fail')).join(',')}]`);
  const before = await look();
  const delivered = deliveredTo(testbed.slack);
  await deployment.inbox.bodies();
  await pasted([operation.call.replace('KEY', key)], cli, []);
  const lines = undoIn(await nextBody(deployment));
  await pasted(lines, cli, unrecorded);
  return { lines, text: delivered().join('\n'), before, after: await look() };
}

const details = 'aws iam get-account-authorization-details --filter User Role Group LocalManagedPolicy';

/** Pastes lines into bash, and gives what each command wrote. A look at what is not there is an answer, too. */
async function pasted(
  lines: readonly string[],
  cli: AwsCli,
  options: readonly string[],
  failure: 'may fail' | 'ends the check' = 'ends the check',
): Promise<readonly string[]> {
  const outputs: string[] = [];
  for (const words of wordsOf(lines)) {
    const { code, output, error } = await cli.run([...words, ...options]);
    if (code !== 0 && failure === 'ends the check') throw new Error(`aws ${words.join(' ')}\n${error}`);
    outputs.push(output.trim() === '' ? 'null' : output);
  }
  return outputs;
}

function keyIn(outputs: readonly string[]): string | undefined {
  const keys = outputs.map((output) => textAt(fieldsAt(fieldsOf(JSON.parse(output)), 'AccessKey'), 'AccessKeyId'));
  return keys.find((key) => key !== undefined);
}

async function nextBody({ inbox }: Deployment): Promise<Fields> {
  const bodies: Fields[] = [];
  const hasCome = async () => bodies.push(...(await inbox.bodies())) > 0;
  assert.ok(await waitUntil(hasCome, 30_000), 'No message came within 30 seconds.');
  assert.equal(bodies.length, 1, 'One change came as several messages.');
  return fieldsOf(bodies[0]);
}

function undoIn(body: Fields): readonly string[] {
  return listAt(body, 'undo').map(String);
}
