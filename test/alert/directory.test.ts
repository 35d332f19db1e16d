import { expect, test } from 'vitest';
import { namesIn } from '../../alert/directory.ts';

const directory = (names: Readonly<Record<string, string | undefined>>) =>
  new Map(Object.entries(names).map(([number, name]) => [number, { name, units: undefined, tags: undefined }]));

test.each<[string, Readonly<Record<string, string | undefined>>, Readonly<Record<string, string>>, object]>([
  ['as the directory has it', { 1: 'prod', 2: undefined }, {}, { 1: 'prod' }],
  ['as the operator gave it', { 1: 'prod' }, { 1: 'production' }, { 1: 'production' }],
  ['where the directory does not have the account', {}, { 3: 'partner' }, { 3: 'partner' }],
  ['but not by a name that two have', { 1: 'prod', 2: 'Prod ', 3: 'dev' }, {}, { 3: 'dev' }],
  ['but not by a name that the operator gave to another', { 2: 'PROD' }, { 1: 'prod' }, { 1: 'prod' }],
  ['by a name that another gave up for the operator’s', { 1: 'a', 2: 'a' }, { 1: 'prod' }, { 1: 'prod', 2: 'a' }],
])('an account is named %s', (_, known, given, names) => {
  expect(namesIn(directory(known), given)).toEqual(names);
});
