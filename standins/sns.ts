import { fieldsOf } from '../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer } from './local-server.ts';

/** One publication, as the service took it. */
export type SnsPublication = Readonly<{
  topicArn: string;
  subject: string;
  /** The body of each protocol. */
  bodies: Readonly<Record<string, string>>;
  attributes: Readonly<Record<string, string>>;
}>;

export type SnsStandIn = LocalServer & Readonly<{ publications: readonly SnsPublication[] }>;

/** Answers a request to publish, or leaves it (undefined) to the checks that SNS makes. `turn` counts from 0. */
export type SnsScript = (turn: number) => Answer | undefined | Promise<Answer | undefined>;

/** Stands in for SNS: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html, in its query protocol. */
export async function snsStandIn(script: SnsScript = () => undefined): Promise<SnsStandIn> {
  const publications: SnsPublication[] = [];
  let turns = 0;
  const server = await localServer(async ({ body }) => {
    const turn = turns++;
    const scripted = await script(turn);
    if (scripted !== undefined) return scripted;
    const form = new URLSearchParams(body);
    const publication = publicationIn(form);
    if (publication === undefined) return snsError(400, 'InvalidParameter', 'Invalid parameter');
    publications.push(publication);
    return taken(turn);
  });
  return { ...server, publications };
}

/** The longest publication that SNS takes, all protocols together. */
const longestMessage = 262_144;

function publicationIn(form: URLSearchParams): SnsPublication | undefined {
  const message = form.get('Message') ?? '';
  const subject = form.get('Subject') ?? '';
  const bodies = bodiesIn(message);
  const isTaken =
    form.get('Action') === 'Publish' &&
    form.get('MessageStructure') === 'json' &&
    Buffer.byteLength(message) <= longestMessage &&
    /^[^\p{Cc}]{1,99}$/u.test(subject) &&
    bodies['default'] !== undefined;
  return isTaken
    ? { topicArn: form.get('TopicArn') ?? '', subject, bodies, attributes: attributesIn(form) }
    : undefined;
}

function bodiesIn(message: string): Readonly<Record<string, string>> {
  try {
    const bodies = Object.entries(fieldsOf(JSON.parse(message)));
    return Object.fromEntries(bodies.map(([protocol, body]) => [protocol, String(body)]));
  } catch {
    return {};
  }
}

function attributesIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const names = [...form].filter(([key]) => /^MessageAttributes\.entry\.\d+\.Name$/.test(key));
  const textOf = (key: string) => form.get(key.replace(/Name$/, 'Value.StringValue')) ?? '';
  return Object.fromEntries(names.map(([key, name]) => [name, textOf(key)]));
}

const xmlns = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';

function taken(turn: number): Answer {
  const result = `<PublishResult><MessageId>stand-in-${turn}</MessageId></PublishResult>`;
  return xml(200, `<PublishResponse ${xmlns}>${result}${metadata}</PublishResponse>`);
}

/** An error as SNS words it: https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html */
export function snsError(status: number, code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return xml(status, `<ErrorResponse ${xmlns}>${error}<RequestId>stand-in</RequestId></ErrorResponse>`);
}

const metadata = '<ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata>';

function xml(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
