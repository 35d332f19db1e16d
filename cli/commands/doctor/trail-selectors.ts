import { type CloudTrailClient, GetEventSelectorsCommand } from '@aws-sdk/client-cloudtrail';
import { asking } from '../../aws/aws-fault.ts';
import type { Selectors } from './trail-coverage.ts';

/** What a trail logs; asked in its home region, where alone CloudTrail says it. */
export async function selectorsOf(TrailName: string, client: CloudTrailClient): Promise<Selectors> {
  const answer = await asking('read what a trail logs', 'cloudtrail:GetEventSelectors', () =>
    client.send(new GetEventSelectorsCommand({ TrailName })),
  );
  const { EventSelectors = [], AdvancedEventSelectors = [] } = answer;
  return AdvancedEventSelectors.length > 0
    ? { kind: 'advanced', selectors: AdvancedEventSelectors }
    : { kind: 'basic', selectors: EventSelectors };
}
