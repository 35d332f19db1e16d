import type { FunctionConfiguration } from '@aws-sdk/client-lambda';
import { fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { AwsFault } from '../aws/aws-fault.ts';
import { variableOf } from './function.ts';

/** A destination as the deployed function has it, by the name that its receipts have. */
export type Destination = Readonly<{ name: string; gets: 'everything' | 'some' }>;

/** The topic, and every channel; with floors or accounts a channel gets some alerts alone. */
export function destinationsOf(configuration: FunctionConfiguration | undefined): readonly Destination[] {
  const channels = channelsIn(variableOf(configuration, 'SLACK_DESTINATIONS') ?? '[]').map((channel): Destination => {
    const { webhookParameter, language, ...audience } = fieldsOf(channel);
    const name = textAt({ webhookParameter }, 'webhookParameter') ?? '';
    return { name, gets: Object.keys(audience).length === 0 ? 'everything' : 'some' };
  });
  return [{ name: 'sns', gets: 'everything' }, ...channels];
}

function channelsIn(json: string): readonly unknown[] {
  try {
    const channels: unknown = JSON.parse(json);
    if (Array.isArray(channels)) return channels;
  } catch {
    // Said below.
  }
  throw new AwsFault('the environment of the alert function is wrong; deploy again: npx cdk deploy --revert-drift');
}

/** What a person calls it. */
export function destinationText(name: string): string {
  return name === 'sns' ? 'the topic' : `the channel of ${name}`;
}
