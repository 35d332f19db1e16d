import { slackOf } from '../../alert/render/slack.ts';
import type { Format } from './format.ts';

/** On one line, ready for `curl --json @- "$WEBHOOK"`, for jq, and for Slack's Block Kit Builder. */
export const slack: Format = {
  text: (message, { reader }) => JSON.stringify(slackOf(message, reader).blocks),
  between: '',
};
