import type { Subscribed } from '../../deployment/subscriptions.ts';
import { aws } from './mend.ts';
import type { Trouble } from './outcome.ts';

/** What is wrong with who is subscribed: somebody has not confirmed, or an address of the settings is not there. */
export function subscriptionTroubles(
  found: readonly Subscribed[],
  wanted: readonly string[],
  { topicArn, region }: Readonly<{ topicArn: string; region: string }>,
): readonly Trouble[] {
  const subscribe = (protocol: string, endpoint: string) =>
    aws(region, 'sns subscribe', { 'topic-arn': topicArn, protocol, 'notification-endpoint': endpoint });
  const pending = found
    .filter(({ state }) => state === 'pending')
    .map(({ protocol, endpoint }) => ({
      what: `${endpoint} has not confirmed, and gets nothing. AWS sent a link, which is good for three days; this sends another.`,
      mend: [subscribe(protocol, endpoint)],
    }));
  const lacking = wanted
    .filter((address) => !found.some(({ endpoint }) => endpoint.toLowerCase() === address.toLowerCase()))
    .map((address) => ({
      what: `${address} stands in the settings, and is not subscribed: never deployed, or unsubscribed since.`,
      mend: ['npx cdk deploy', subscribe('email', address)],
    }));
  return [...pending, ...lacking];
}
