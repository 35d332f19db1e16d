import { isDeepStrictEqual } from 'node:util';
import { alertsIn, type Message } from '../alert/group.ts';
import type { Reader } from '../alert/reader.ts';
import { slackOf } from '../alert/render/slack.ts';
import { fieldsOf, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import { slackOk } from '../standins/slack.ts';
import type { Stage } from './stage.ts';

/** The destinations that a message did not reach over the socket, or not whole. */
export function untoldBy(message: Message, reader: Reader, { slack, sns }: Stage): readonly string[] {
  const payload: unknown = JSON.parse(JSON.stringify(slackOf(message, reader).blocks));
  const isPosted = slack.posts.some((post) => post.answer === slackOk && isDeepStrictEqual(post.payload, payload));
  const published = sns.publications.flatMap(({ bodies }) => alertIds(bodies['default']));
  const isPublished = alertsIn(message).every(({ id }) => published.includes(id));
  return [...(isPosted ? [] : ['Slack']), ...(isPublished ? [] : ['SNS'])];
}

/** The ids that a publication's machine body names. */
function alertIds(body = '{}'): readonly (string | undefined)[] {
  return listAt(fieldsOf(JSON.parse(body)), 'alerts').map((alert) => textAt(fieldsOf(alert), 'id'));
}
