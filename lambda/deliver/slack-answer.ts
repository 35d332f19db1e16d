/** What Slack's answer means for what comes next, and the code that it gave. */
export type SlackRefusal = Readonly<{
  /** The webhook is of no use, this payload is not liked, posts come too fast, or Slack has a fault. */
  kind: 'webhook' | 'payload' | 'too fast' | 'fault';
  /** Slack's own word for it; empty where the answer held none. */
  code: string;
  status: number;
}>;

/** Codes that say that no message will ever pass, whatever the status they come with. */
const deadWebhook: readonly string[] = [
  'action_prohibited',
  'channel_is_archived',
  'channel_not_found',
  'invalid_token',
  'no_active_hooks',
  'no_service',
  'no_service_id',
  'no_team',
  'posting_to_general_channel_denied',
  'team_disabled',
  'user_not_found',
];

/**
 * Reads an answer other than 200 `ok`. The codes:
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/#handling_errors
 */
export function slackRefusal(status: number, body: string): SlackRefusal {
  const code = codeIn(body.trim());
  return { kind: kindOf(status, code), code, status };
}

function kindOf(status: number, code: string): SlackRefusal['kind'] {
  if (deadWebhook.includes(code)) return 'webhook';
  if (status === 429) return 'too fast';
  if (status < 300 || status === 408 || status >= 500) return 'fault';
  return status < 400 || [401, 403, 404, 410].includes(status) ? 'webhook' : 'payload';
}

/** Only a code, never free text: a proxy's page may repeat the address, which is the secret. */
function codeIn(body: string): string {
  return /^[a-z]+(_[a-z]+)*$/.test(body) && body.length <= 60 ? body : '';
}
