import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { unknownAccount } from '../../../../iam/state/account.ts';
import { nothingKnown, withEntity } from '../../../../iam/state/look-up.ts';
import { accountSchema } from '../../../../lambda/store/state/account-schema.ts';
import { encoded } from '../../../../lambda/store/state/encoded.ts';
import { entitySchema } from '../../../../lambda/store/state/entity-schema.ts';
import { bytesOf, packed, unpacked } from '../../../../lambda/store/state/packed.ts';
import { decodedSlice, encodedSlice } from '../../../../lambda/store/state/slice.ts';
import { anyEntity } from './any-entity.ts';

test('an entity of any kind is the same after its JSON was written and read', () => {
  fc.assert(
    fc.property(anyEntity, (entity) => {
      expect(v.parse(entitySchema, JSON.parse(encoded(entity)))).toEqual(entity);
    }),
  );
});

test('what is set for an account is the same after its JSON was written and read', () => {
  const account = { ...unknownAccount, id: '123456789012', alias: 'none', properties: new Map([['__proto__', '{}']]) };
  expect(v.parse(accountSchema, JSON.parse(encoded(account)))).toEqual(account);
  const strict = { ...account, passwordPolicy: new Map([['minimumPasswordLength', '8']]), rootSessions: false };
  expect(v.parse(accountSchema, JSON.parse(encoded(strict)))).toEqual(strict);
});

test('a state is the same after its JSON was written and read', () => {
  fc.assert(
    fc.property(fc.array(anyEntity, { maxLength: 5 }), (all) => {
      const state = all.reduce(withEntity, nothingKnown);
      const again = decodedSlice(encodedSlice(state));
      expect([...again.entities.entries()]).toEqual([...state.entities.entries()]);
      expect([...again.names.entries()]).toEqual([...state.names.entries()]);
    }),
  );
});

test.each([10, 3_999, 4_001, 1_000_000])('a text of %i characters is the same after it was packed', (length) => {
  const text = JSON.stringify(Array.from({ length: length / 10 }, (_, index) => Math.sin(index)));
  const pieces = packed(text);
  expect(unpacked(pieces)).toBe(text);
  for (const piece of pieces) expect(bytesOf([piece])).toBeLessThan(390_000);
});

test('a text that does not shrink takes several pieces', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => Math.sin(index)).join();
  const pieces = packed(text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(unpacked(pieces)).toBe(text);
});
