import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../iam/actions/catalogue.ts';
import { fixtures } from '../../fixtures/fixtures.ts';
import { rendered } from './fixtures/rendered.ts';
import { invariants } from './invariants.ts';

it('has a fixture for every action of the catalogue, named after it', () => {
  const names = new Set(fixtures.map(({ name }) => name));
  expect(Object.keys(catalogue).filter((action) => !names.has(`${action}.json`))).toEqual([]);
});

describe.each(rendered)('$name', (message) => {
  it.each(Object.entries(invariants))('%s', (_, breachesIn) => {
    expect(breachesIn(message)).toEqual([]);
  });
});
