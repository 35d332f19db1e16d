import type { FormatName } from './format/formats.ts';

/** What a command line asks for. */
export type Command = Readonly<{ kind: 'help' }> | Readonly<{ kind: 'version' }> | RenderCommand;

export type RenderCommand = Readonly<{
  kind: 'render';
  /** File names; `-` is standard input. */
  inputs: readonly string[];
  format: FormatName;
  /** Which events to render: those that the rule would match, or all. */
  events: 'matching' | 'all';
  /** Whether changes of one session become a digest, as in the function, or each event a message. */
  grouping: 'by session' | 'none';
  /** Instead of the one in the settings. */
  timeZone: string | undefined;
  /** Beside those in the settings. */
  accountNames: Readonly<Record<string, string>>;
}>;
