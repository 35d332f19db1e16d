import { describe, expect, it } from 'vitest';
import { readEvent } from '../../../../iam/cloudtrail/read-event.ts';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import { appliers, apply } from '../../../../iam/state/apply/apply.ts';
import { nothingKnown } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';
import { walk } from '../../../../iam/state/walk.ts';
import { fixtures } from '../../../fixtures/fixtures.ts';

const records = fixtures.flatMap(({ text }): readonly CloudTrailRecord[] => {
  try {
    return [readEvent(JSON.parse(text))];
  } catch {
    return [];
  }
});

const plain = records.filter(({ outcome, hidden }) => outcome.kind === 'succeeded' && hidden === undefined);

/** All that a state says but for whose record it was. */
function contentOf({ entities, account }: State): string {
  const plain = (_: string, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value);
  return JSON.stringify([account, [...entities.values()].map((one) => ({ ...one, asOf: undefined }))], plain);
}

describe('Every action that is applied', () => {
  const silent: readonly string[] = [
    // What they take away is not known to have been there.
    ...['User', 'Role', 'Policy', 'InstanceProfile', 'MFADevice', 'OpenIDConnectProvider', 'SAMLProvider'].map(
      (noun) => `Untag${noun}`,
    ),
    ...['UntagServerCertificate', 'RemoveClientIDFromOpenIDConnectProvider'],
    // There was a password, or a device, before and after.
    ...['ChangePassword', 'UpdateLoginProfile', 'ResyncMFADevice'],
    // Only begun.
    'DeleteServiceLinkedRole',
  ];
  const names = [...appliers.keys()].filter((name) => !silent.includes(name));

  it.each(silent)('%s speaks of one entity, and leaves what is known of it', (name) => {
    const own = plain.filter(({ eventName }) => eventName === name).map((record) => apply(nothingKnown, record));
    expect(own.some(({ touched }) => touched.length === 1)).toBe(true);
    expect(own.every(({ before, after }) => contentOf(before) === contentOf(after))).toBe(true);
  });

  it.each(names)('%s finds in the fields of its records what it changes', (name) => {
    const own = plain.filter(({ eventName, eventSource }) => eventName === name && eventSource === 'iam.amazonaws.com');
    const known = own.map((record) => apply(nothingKnown, record));
    expect(known.some(({ before, after }) => contentOf(before) !== contentOf(after))).toBe(true);
  });
});

describe('All fixtures', () => {
  it('are applied one after the other, and again to what they left', () => {
    const once = walk(nothingKnown, records);
    const twice = walk(once.state, records);
    expect([once.known.length, twice.known.length]).toEqual([records.length, records.length]);
    expect(once.state.entities.size).toBeGreaterThan(20);
  });

  it('leave a state as it is where the call did not succeed', () => {
    const { state } = walk(nothingKnown, records);
    for (const record of records.filter(({ outcome }) => outcome.kind !== 'succeeded')) {
      const { before, after, touched } = apply(state, record);
      expect([before === state, after === state, touched]).toEqual([true, true, []]);
    }
  });
});
