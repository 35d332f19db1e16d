// Runs in a thread of its own, with one mutant in the code: what all messages look like, and what of it a test compares.
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { machineBody } from '../../alert/render/machine.ts';
import { terminalLines } from '../../alert/render/terminal.ts';
import { worded } from '../../alert/words/worded.ts';
import { fixtureMessages } from '../../test/alert/fixture-messages.ts';
import { chosen } from '../../test/alert/render/chosen.ts';
import { reader, rendered } from '../../test/alert/render/rendered.ts';
import { spelledOut } from '../../test/alert/spelled-out.ts';

export type Seen = Readonly<{ everyForm: string; compared: string }>;

function contentOf(message: (typeof fixtureMessages)[number]['message']): unknown {
  const wording = worded(message, reader);
  return [spelledOut(wording), machineBody(message, wording)];
}

function formsOf(message: (typeof fixtureMessages)[number]['message']): unknown {
  return [rendered(message), terminalLines(worded(message, reader), (text, style) => `<${style}>${text}`)];
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

const seen: Seen = {
  everyForm: hash([...fixtureMessages, ...chosen].map(({ name, message }) => [name, formsOf(message)])),
  compared: hash([
    fixtureMessages.map(({ name, message }) => [name, contentOf(message)]),
    chosen.map(({ name, message }) => [name, formsOf(message)]),
  ]),
};
parentPort?.postMessage(seen);
