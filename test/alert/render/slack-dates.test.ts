import { expect, test } from 'vitest';
import { slackOf } from '../../../alert/render/slack.ts';
import { heartbeatOf } from '../heartbeats.ts';
import { changeOf } from '../records.ts';
import { reader } from './rendered.ts';

const at = (eventTime: string, roleName: string) =>
  changeOf({ eventName: 'TagRole', eventID: roleName, eventTime, requestParameters: { roleName, tags: [] } });

function dateOf(from: string, to: string): string | undefined {
  const alerts = [at(from, 'a'), at(to, 'b')];
  const message = { kind: 'digest', alerts, graver: [], part: { number: 1, of: 1 } } as const;
  return /"text":"(<!date[^"]*)"/.exec(JSON.stringify(slackOf(message, reader).blocks))?.[1]?.replace(/\|[^>]*/g, '');
}

const whole = '{date_short_pretty} {time}';

test('the second time of a digest is without its day', () => {
  expect(dateOf('2026-11-24T01:31:07Z', '2026-11-24T01:32:09Z')).toBe(
    `<!date^1795483867^${whole}> to <!date^1795483929^{time}>`,
  );
});

test('within one minute, one time is enough', () => {
  expect(dateOf('2026-11-24T01:31:07Z', '2026-11-24T01:31:09Z')).toBe(`<!date^1795483867^${whole}>`);
});

test('where it may be another day, it is named', () => {
  expect(dateOf('2026-11-23T01:31:07Z', '2026-11-24T01:31:09Z')).toContain(` to <!date^1795483869^${whole}>`);
  const week = JSON.stringify(slackOf({ kind: 'single', alert: heartbeatOf() }, reader).blocks);
  expect(week.match(/\{date_short_pretty\}/g)).toHaveLength(2);
});
