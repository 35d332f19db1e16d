import assert from 'node:assert/strict';
import { eventPattern } from '../../../iam/cloudtrail/event-pattern.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { matches } from '../../../iam/cloudtrail/matches.ts';
import { everyEvent } from '../../events/every-event.ts';
import type { Report } from '../../report/report.ts';
import { synthesise } from '../../stack/assembly/synthesise.ts';
import { askEventRuler } from './ask-event-ruler.ts';
import { type DeployedPattern, deployedPatterns } from './deployed-patterns.ts';
import { dottedEvent, edgeEvents } from './edge-events.ts';
import { ownEdgeEvents } from './own-edge-events.ts';

/** AWS's own event-ruler and `matches` agree on the patterns of the synthesised rules. */
export async function agreeOnPatterns({ check }: Report): Promise<void> {
  await check('event-ruler refuses a pattern that is none', async () => {
    const [verdict = ''] = await askEventRuler([{ pattern: { source: 'aws.iam' }, event: {} }]);
    assert.match(verdict, /^refused: /);
  });
  const deployed = await check('the template has a rule with a pattern', patterns);
  for (const each of deployed ?? []) {
    const agreed = `event-ruler and this project agree at the rule ${each.rule}`;
    await check(`${agreed} on events as AWS sends them`, () => agree(each, everyEvent()));
    await check(`${agreed} on events that no service sends`, () => agree(each, [...edgeEvents(), ...ownEdgeEvents()]));
  }
  await check('event-ruler alone takes a dot in a name for a path', async () => {
    assert.deepEqual(await askEventRuler([{ pattern: eventPattern, event: dottedEvent }]), ['matches']);
    assert.equal(matches(eventPattern, dottedEvent), false);
  });
}

async function patterns(): Promise<readonly DeployedPattern[]> {
  const { folder, remove } = await synthesise({ bundling: 'not bundled' });
  try {
    const found = deployedPatterns(folder);
    assert.notEqual(found.length, 0, 'It has none: see lib/iam-events.ts.');
    return found;
  } finally {
    await remove();
  }
}

/** Gives how many events matched, of how many. */
async function agree({ pattern }: DeployedPattern, events: readonly Fields[]): Promise<string> {
  const verdicts = await askEventRuler(events.map((event) => ({ pattern, event })));
  const ours = events.map((event) => (matches(pattern, event) ? 'matches' : 'does not match'));
  assert.equal(verdicts.length, ours.length);
  const differences = events.flatMap((event, index) =>
    verdicts[index] === ours[index] ? [] : [`${verdicts[index]} only there: ${JSON.stringify(event).slice(0, 300)}`],
  );
  assert.equal(differences.length, 0, [`They differ on ${differences.length}:`, ...differences.slice(0, 5)].join('\n'));
  return `${ours.filter((verdict) => verdict === 'matches').length} of ${events.length} match`;
}
