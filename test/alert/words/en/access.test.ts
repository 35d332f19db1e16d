import { describe, expect, test } from 'vitest';
import type { AccessPoint } from '../../../../alert/content/access.ts';
import { plain } from '../../../../alert/phrase.ts';
import { sayAccess } from '../../../../alert/words/en/access.ts';
import { unmarked } from '../pseudo/marks.ts';
import { pseudo } from '../pseudo/pseudo.ts';

const place = { timeZone: 'UTC', accountNames: {} };

type Effect = Extract<AccessPoint, { code: 'effect' }>;

const effect: Effect = {
  code: 'effect',
  effect: 'lost',
  actions: { patterns: ['sqs:*'], except: ['sqs:SendMessage'] },
  resources: { patterns: ['*'], except: ['arn:aws:sqs:*:*:jobs', 'arn:aws:sqs:*:*:mail'] },
  conditional: true,
  known: undefined,
};
const none = { List: 0, Read: 0, Write: 0, 'Permissions management': 0, Tagging: 0 };
const what = 'sqs:* except sqs:SendMessage on everything except arn:aws:sqs:*:*:jobs and arn:aws:sqs:*:*:mail';

describe('A claim about access reads', () => {
  test.each<[said: string, more: Partial<Effect>]>([
    [`Lost: ${what}, which was allowed in some cases.`, {}],
    [`Lost: ${what}.`, { conditional: false }],
    [`Gained: ${what}, in some cases.`, { effect: 'gained' }],
    [`Narrowed: ${what}, allowed in fewer cases than before.`, { effect: 'narrowed' }],
    [`Widened: ${what}, allowed in more cases than before.`, { effect: 'widened' }],
    [`Changed: ${what}, allowed in other cases than before.`, { effect: 'changed' }],
  ])('%s', (said, more) => {
    expect(plain(sayAccess({ ...effect, ...more }, place))).toBe(said);
  });

  test('with what a wildcard stands for', () => {
    const counted = (known: Effect['known']) =>
      plain(sayAccess({ ...effect, known, resources: { patterns: ['*'], except: [] }, conditional: false }, place));
    expect(counted({ ...none, List: 1, Write: 1200 })).toBe(
      'Lost: sqs:* except sqs:SendMessage (1,201 actions: 1 that list, 1,200 that write) on everything.',
    );
    expect(counted(none)).toContain('(no action that was known when this was built)');
  });

  test('with as many names as fit', () => {
    const names = Array.from({ length: 60 }, (_, index) => `service:AnActionWithALongName${index}`);
    const said = plain(sayAccess({ ...effect, actions: { patterns: names, except: [] } }, place));
    expect(said).toMatch(/ and \d\d more on /);
    expect(said.length).toBeLessThan(500);
  });
});

test.each<AccessPoint>([
  { code: 'more statements', count: 3 },
  { code: 'no difference' },
  { code: 'beyond', lost: true, gained: true },
  { code: 'policy of a resource', changed: true },
  { code: 'policy of a resource', changed: false },
  effect,
])('The words for $code come out of a language', (point) => {
  expect(plain(unmarked(pseudo.access(point, place)).toReversed())).toBe(plain(sayAccess(point, place)));
});
