import type { KnownBlock } from '@slack/types';

/** The body of one post to a Slack incoming webhook. */
export type SlackPayload = Readonly<{
  /** The notification, and the whole message where there are no blocks. */
  text: string;
  blocks?: KnownBlock[];
  /** False: `text` is shown as it is, not parsed for bold, code or links. */
  mrkdwn?: false;
  unfurl_links: false;
  unfurl_media: false;
}>;

/** A message for Slack in its two forms. */
export type SlackMessage = Readonly<{
  blocks: SlackPayload;
  /** The whole message without blocks, for when Slack refuses them (`invalid_blocks`). */
  plain: SlackPayload;
}>;

/** A text, or a list of texts of which a filter needs to match one; never empty. */
export type Attributes = Readonly<Record<string, string | readonly string[]>>;

/** One publication to an SNS topic, with a body for every protocol. */
export type Publication = Readonly<{
  subject: string;
  /** JSON for `MessageStructure: json`: the bodies by protocol. */
  message: string;
  /** Message attributes, which subscribers can filter by. */
  attributes: Attributes;
}>;
