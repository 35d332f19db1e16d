import { type Answer, type LocalServer, localServer } from './local-server.ts';
import { slackObjection } from './slack-checks.ts';

/** One post to a webhook: where to, what it brought, and how it was answered. */
export type SlackPost = Readonly<{ path: string; payload: unknown; answer: Answer }>;

export type SlackStandIn = LocalServer & Readonly<{ webhook: string; posts: readonly SlackPost[] }>;

/** Answers a post, or leaves it (undefined) to the checks that Slack makes. `turn` counts from 0. */
export type SlackScript = (turn: number, payload: unknown) => Answer | undefined | Promise<Answer | undefined>;

/** Stands in for Slack's incoming webhooks. */
export async function slackStandIn(script: SlackScript = () => undefined): Promise<SlackStandIn> {
  const posts: SlackPost[] = [];
  let turns = 0;
  const server = await localServer(async ({ path, body }) => {
    const payload = parsed(body);
    const turn = turns++;
    const answer = (await script(turn, payload)) ?? checked(payload);
    posts.push({ path, payload, answer });
    return answer;
  });
  return { ...server, webhook: `${server.url}/services/T0LOCAL/B0LOCAL/stand-in`, posts };
}

export const slackOk: Answer = { status: 200, body: 'ok' };

function checked(payload: unknown): Answer {
  const objection = slackObjection(payload);
  return objection === undefined ? slackOk : { status: 400, body: objection };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
