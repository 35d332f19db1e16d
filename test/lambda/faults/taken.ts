import { fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import type { Deployment } from './deployment.ts';

/** The events that Slack took, in its order: those named in the messages that it answered with `ok`. */
export function takenBySlack({ slack }: Pick<Deployment, 'slack'>): readonly string[] {
  const taken = slack.posts.filter(({ answer }) => typeof answer === 'object' && answer.body === 'ok');
  return taken.map(({ payload }) => /#\/events\/([\w-]+)/.exec(JSON.stringify(payload))?.[1] ?? 'no event');
}

/** The events that were published to the topic, in its order. */
export function takenByTopic({ sns }: Pick<Deployment, 'sns'>): readonly string[] {
  const bodies = sns.publications.map(({ bodies }) => fieldsOf(JSON.parse(bodies['default'] ?? '')));
  return bodies.flatMap((body) => listAt(body, 'alerts').map((alert) => textAt(fieldsOf(alert), 'id') ?? ''));
}
