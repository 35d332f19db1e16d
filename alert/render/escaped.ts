/** Text for Slack's mrkdwn: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function slackEscaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text for Markdown, where nothing of it is a mark, a link or a mention, whichever chat shows it. */
export function markdownEscaped(text: string): string {
  return bracketed(text).replace(/[\\`*_~[\]|#!&@]/g, '\\$&');
}

/** Text as code in Markdown. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `\`${bracketed(text).replaceAll('`', 'ˋ')}\``;
}

/** Slack takes `<!channel>` for a mention even within code. */
function bracketed(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}
