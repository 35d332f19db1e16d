import { trustOpenedToOrganizationalUnit } from '../../../iam/findings/trust-opened-to-organizational-unit.ts';
import { trust, trusts } from './a-change.ts';
import { cases } from './cases.ts';

const paths = (...values: readonly string[]) => ({ 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': values } });

cases(
  trustOpenedToOrganizationalUnit,
  {
    'a unit and those below it': trusts(trust('*', paths('o-example/r-ab12/ou-ab12-11111111/*'))),
    'a unit wherever it is in the organization': trusts(trust('*', paths('o-example/*/ou-ab12-11111111/*'))),
    'the units below one': trusts(trust('*', paths('o-example/r-ab12/ou-ab12-11111111/ou-*'))),
    'the organization, too, of which the unit is a part': trusts(
      trust('*', { ...paths('o-example/*/ou-ab12-11111111/'), StringEquals: { 'aws:PrincipalOrgID': 'o-example' } }),
    ),
  },
  {
    'the whole organization by its path': trusts(trust('*', paths('o-example/*'))),
    'a unit and the whole organization': trusts(
      trust('*', paths('o-example/*', 'o-example/r-ab12/ou-ab12-11111111/*')),
    ),
    'a unit of whatever organization, whose id another may have': trusts(trust('*', paths('*/ou-ab12-11111111/*'))),
    'a test that passes without a path': trusts(
      trust('*', { 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-example/*/ou-ab12-11111111/*' } }),
    ),
  },
);
