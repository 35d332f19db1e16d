import { expect, test } from 'vitest';
import { machineBody } from '../../alert/render/machine.ts';
import { worded } from '../../alert/words/worded.ts';
import { catalogue } from '../../iam/actions/catalogue.ts';
import { fixtures } from '../fixtures/fixtures.ts';
import { fixtureMessages } from './fixture-messages.ts';
import { memberLines } from './render/readable.ts';
import { reader } from './render/rendered.ts';
import { spelledOut } from './spelled-out.ts';

test('there is a fixture for every action of the catalogue, named after it', () => {
  const names = new Set(fixtures.map(({ name }) => name));
  expect(Object.keys(catalogue).filter((action) => !names.has(`${action}.json`))).toEqual([]);
});

/**
 * What a message says, once: in words, and in the codes that programs get. How a form marks it up is tested with
 * a few chosen messages (render/chosen.ts).
 */
test.each(fixtureMessages)('what the message of $name says', ({ message }) => {
  const wording = worded(message, reader);
  const { alerts } = JSON.parse(JSON.stringify(machineBody(message, wording)));
  expect(`\n${[spelledOut(wording), ...alerts.flatMap(memberLines)].join('\n')}\n`).toMatchSnapshot();
});
