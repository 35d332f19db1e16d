import type { Message } from '../../alert/group.ts';
import type { View } from '../../terminal/message-text.ts';

export const formatNames = ['terminal', 'slack', 'email', 'json'] as const;

export type FormatName = (typeof formatNames)[number];

/** A way to print messages. */
export type Format = Readonly<{
  /** One message, without the line break at its end. */
  text(message: Message, view: View): string;
  /** What stands between two messages, beside that line break. */
  between: string;
}>;
