import { expect, test } from 'vitest';
import { organizationPath } from '../../../iam/policy/organization-path.ts';

test.each([
  ['o-x1/r-ab12/ou-ab12-1/', { organization: 'o-x1', unit: 'ou-ab12-1', reach: 'the unit' }],
  ['o-x1/r-ab12/ou-ab12-1/*', { organization: 'o-x1', unit: 'ou-ab12-1', reach: 'the unit and those below it' }],
  ['o-x1/r-ab12/ou-ab12-1/ou-*', { organization: 'o-x1', unit: 'ou-ab12-1', reach: 'the units below it' }],
  ['o-x1/*/ou-ab12-1/ou-ab12-2/*', { organization: 'o-x1', unit: 'ou-ab12-2', reach: 'the unit and those below it' }],
  ['o-x1/*', { organization: 'o-x1', unit: undefined, reach: 'the unit and those below it' }],
  ['o-x1/r-ab12/*', { organization: 'o-x1', unit: undefined, reach: 'the unit and those below it' }],
  ['o-x1/r-ab12/', { organization: 'o-x1', unit: undefined, reach: 'the units below it' }],
  ['*/ou-ab12-1/*', { organization: undefined, unit: 'ou-ab12-1', reach: 'the unit and those below it' }],
  ['o-x1', undefined],
])('%s stands for %j', (value, place) => {
  expect(organizationPath(value)).toEqual(place);
});
