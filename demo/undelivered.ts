import { isDeepStrictEqual } from 'node:util';
import { alertsIn, type Message } from '../alert/group.ts';
import type { Reader } from '../alert/reader.ts';
import { slackOf } from '../alert/render/slack.ts';
import { fieldsOf, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import type { Services } from '../standins/services.ts';
import { slackOk } from '../standins/slack.ts';

/** The destinations that did not get the message over the socket, or not all of it. */
export function destinationsWithout(message: Message, reader: Reader, { slack, sns }: Services): readonly string[] {
  const payload: unknown = JSON.parse(JSON.stringify(slackOf(message, reader).blocks));
  const isPosted = slack.posts.some((post) => post.answer === slackOk && isDeepStrictEqual(post.payload, payload));
  const published = sns.publications.flatMap(({ bodies }) => alertIds(bodies['default']));
  const isPublished = alertsIn(message).every(({ id }) => published.includes(id));
  return [...(isPosted ? [] : ['Slack']), ...(isPublished ? [] : ['SNS'])];
}

/** The ids in the machine body of a publication. */
function alertIds(body = '{}'): readonly (string | undefined)[] {
  return listAt(fieldsOf(JSON.parse(body)), 'alerts').map((alert) => textAt(fieldsOf(alert), 'id'));
}
