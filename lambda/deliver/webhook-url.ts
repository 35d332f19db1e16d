/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/ and, for GovSlack, its own host. */
const slackHosts = ['hooks.slack.com', 'hooks.slack-gov.com'];
const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The URL of an incoming webhook out of what somebody stored. Throws an error that says what is wrong and
 * holds nothing of the text: all of it may be secret. A loopback address is for tests.
 */
export function webhookUrl(stored: string): string {
  const text = stored.trim();
  // `new URL` would put the text into its error.
  if (!URL.canParse(text)) throw new Error(text === '' ? 'It is empty.' : 'It is not a URL.');
  const url = new URL(text);
  const mistake = loopback.includes(url.hostname) ? undefined : mistakeIn(url);
  if (mistake !== undefined) throw new Error(mistake);
  return url.href;
}

function mistakeIn({ protocol, host, username, pathname }: URL): string | undefined {
  if (protocol !== 'https:') return 'It does not begin with https://.';
  if (!slackHosts.includes(host) || username !== '') return `Its host is not ${slackHosts.join(' or ')}.`;
  if (/^\/(workflows|triggers)\//.test(pathname)) return 'It starts a workflow; an incoming webhook is needed.';
  return /^\/services\/[^/]+\/[^/]+\/[^/]+$/.test(pathname) ? undefined : 'Its path is not /services/ and three parts.';
}
