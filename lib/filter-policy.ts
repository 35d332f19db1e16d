import { SubscriptionFilter } from 'aws-cdk-lib/aws-sns';
import type { SubscriptionProps } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type FilteredAudience, fromFloor } from '../alert/audience.ts';
import { breakRiskScale, securityScale } from '../iam/measures.ts';

/**
 * An audience as SNS filters for it, by the attributes of a publication; nothing for an audience of everything.
 * Floors are joined by `$or`: https://docs.aws.amazon.com/sns/latest/dg/and-or-logic.html
 */
export function filterPolicy(audience: FilteredAudience): SubscriptionProps {
  const filters = { ...floors(audience), ...accounts(audience) };
  return Object.keys(filters).length === 0 ? {} : { filterPolicy: filters };
}

type Filters = Readonly<Record<string, SubscriptionFilter>>;

function floors({ security, breakRisk }: FilteredAudience): Filters {
  const either = [
    ...(security === undefined ? [] : [{ security: fromFloor(securityScale, security) }]),
    ...(breakRisk === undefined ? [] : [{ breakRisk: fromFloor(breakRiskScale, breakRisk) }]),
  ];
  // With fewer than two members SNS would take `$or` for the name of an attribute.
  if (either.length > 1) return { $or: new SubscriptionFilter(either) };
  const filters = either.flatMap((floor) => Object.entries(floor));
  return Object.fromEntries(filters.map(([name, values]) => [name, new SubscriptionFilter([...values])]));
}

/** An event whose account nobody could read may be of any: it is for all. */
function accounts({ accounts }: FilteredAudience): Filters {
  return accounts === undefined ? {} : { accountId: new SubscriptionFilter([...accounts, 'unknown']) };
}
