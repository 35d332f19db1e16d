import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Clock } from '../lambda/clock.ts';

/** The topic with one address that gets everything. */
export type TopicModel = Readonly<{
  client: SNSClient;
  published(): number;
  /** The most e-mails in any second: beyond ten, SNS suspends the subscription. */
  mostInASecond(): number;
}>;

/** How long SNS takes to answer; assumed. */
const answer = 50;

/**
 * The real client, whose requests end here. Its first request reads files, which takes real time: it is made before the
 * simulated time begins.
 */
export async function topicModel(clock: Clock): Promise<TopicModel> {
  const state = { kind: 'warming up' };
  let count = 0;
  let most = 0;
  let recent: readonly number[] = [];
  const handle = async () => {
    if (state.kind === 'warming up') return answered();
    const now = clock.now();
    recent = [...recent.filter((at) => at > now - 1_000), now];
    most = Math.max(most, recent.length);
    count += 1;
    await clock.sleep(answer);
    return answered();
  };
  const client = new SNSClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'simulated', secretAccessKey: 'simulated' },
    requestHandler: { handle, destroy: () => {}, updateHttpClientConfig: () => {}, httpHandlerConfigs: () => ({}) },
  });
  await client.send(new PublishCommand({ TopicArn: 'warm-up', Message: 'warm-up' }));
  state.kind = 'at work';
  return { client, published: () => count, mostInASecond: () => most };
}

const published =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>';

function answered() {
  return { response: { statusCode: 200, headers: {}, body: new TextEncoder().encode(published) } };
}
