import { describe, expect, test } from 'vitest';
import { breakRiskOf } from '../../alert/break-risk.ts';
import { accessChanges } from '../../iam/state/access/access-changes.ts';
import type { Role } from '../../iam/state/entities.ts';
import { allow, role, stateOf } from '../iam/state/access/states.ts';

const now = Date.parse('2026-11-24T00:40:00Z');
const day = 24 * 60 * 60 * 1000;
const at = (time: number): Role['lastUsed'] => ({ kind: 'at', time, region: undefined });

const one = { one: allow('s3:GetObject') };
const other = { other: allow('s3:*') };

type Has = Parameters<typeof role>[1];

function risk(before: Has, after: Has, baseline: 'none' | 'possible' | 'likely' = 'possible', more = 0) {
  const { changes } = accessChanges(stateOf(role('r', before)), stateOf(role('r', after)), [role('r').key]);
  return breakRiskOf({ changes, more }, now, baseline);
}

describe('the break risk of access that is lost', () => {
  test.each<[what: string, lastUsed: Role['lastUsed'], expected: string]>([
    ['is likely where the role was seen in use 30 days before', at(now - 30 * day), 'likely'],
    ['is likely where it was seen in use after', at(now + day), 'likely'],
    ['is possible where it was last seen in use before that', at(now - 31 * day), 'possible'],
    ['is possible where it was never seen in use', { kind: 'never' }, 'possible'],
  ])('%s, whatever the action says', (_, lastUsed, expected) => {
    for (const baseline of ['none', 'possible', 'likely'] as const)
      expect(risk({ inline: one, lastUsed }, { lastUsed }, baseline)).toBe(expected);
  });

  test('is that of the action where the last use is not known, and possible at least', () => {
    expect(risk({ inline: one }, {}, 'likely')).toBe('likely');
    expect(risk({ inline: one }, {}, 'none')).toBe('possible');
  });
});

describe('the break risk of access that is not lost', () => {
  test('is none, whatever the action says', () => {
    expect(risk({ inline: { ...one, ...other } }, { inline: other }, 'likely')).toBe('none');
    expect(risk({ inline: one }, { inline: { ...one, ...other } }, 'possible')).toBe('none');
    expect(risk({ inline: one }, { inline: one }, 'likely')).toBe('none');
  });

  test('is that of the action where a text is not known', () => {
    expect(risk({ inline: { one: undefined } }, {}, 'likely')).toBe('likely');
    expect(risk({ attached: ['Unknown'] }, {}, 'possible')).toBe('possible');
  });

  test('is that of the action where others are not looked at', () => {
    expect(risk({ inline: one }, { inline: { ...one, ...other } }, 'possible', 3)).toBe('possible');
  });
});
