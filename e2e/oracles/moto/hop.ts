import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Fields, fieldsAt, fieldsOf, isObject, textAt } from '../../../iam/cloudtrail/fields.ts';
import { iamRegion } from '../../../lib/iam-region.ts';
import { forwarderStackName, stackName, triggerStackName } from '../../../lib/names.ts';
import { fixtureEvent } from '../../events/fixture-event.ts';
import type { Report } from '../../report/report.ts';
import { askMoto } from './ask-moto.ts';

const own = { account: '111111111111', region: iamRegion.aws };
const member = { account: '222222222222', region: iamRegion.aws };
const home = { account: own.account, region: 'ap-northeast-1' };

/** In moto, which itself delivers over a bus of another account and region, a change is at home after one hop. Why: docs/decisions/0203. */
export async function oneHop({ check }: Report): Promise<void> {
  await check('in moto, changes of two accounts are in the queue of the home region after one hop', hop);
}

async function hop(): Promise<string> {
  const changes = [own, member].map((place) => ({ place, ...fixtureEvent('DetachRolePolicy') }));
  const sent = changes.flatMap(({ place, event }) =>
    [event, reading(event)].map((each) => ({ ...place, event: each })),
  );
  const { stacks, arrived } = await askMoto({
    settings: { account: own.account, accounts: [member.account], homeRegion: home.region },
    stacks: [
      { stack: stackName, ...home },
      { stack: triggerStackName, ...own },
      { stack: forwarderStackName, ...member },
    ],
    events: sent,
    home,
  });
  for (const [stack, state] of Object.entries(stacks)) assert.equal(state, 'CREATE_COMPLETE', stack);
  const found = Object.entries(arrived).flatMap(([queue, details]) => idsIn(details).map((id) => ({ queue, id })));
  assert.deepEqual(found.map(({ id }) => id).toSorted(), changes.map(({ id }) => id).toSorted());
  for (const { queue } of found) assert.match(queue, /^IamWhodunit-AlertsQueue[0-9A-F]{8}-/);
  return `from ${own.region} of ${own.account} and ${member.account} to ${home.region} of ${home.account}`;
}

function idsIn(details: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(details) ? details : [];
  return list.filter(isObject).map((detail) => textAt(fieldsOf(detail), 'eventID') ?? '');
}

/** A reading call, which the pattern of the rules leaves where it is. */
function reading(event: Fields): Fields {
  const detail = { ...fieldsAt(event, 'detail'), eventName: 'ListRoles', readOnly: true, eventID: randomUUID() };
  return { ...event, detail };
}
