import type { Readable } from 'node:stream';
import { webhookUrl } from '../../../lambda/deliver/webhook-url.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { askHidden } from './ask-hidden.ts';

/** A webhook that somebody gave. `url` is a secret. */
export type Given = Readonly<{ parameter: string; url: string }>;

/** The webhook of one parameter, from standard input. */
export async function webhookFromStdin(
  parameters: readonly string[],
  { stdin }: CommandContext,
): Promise<readonly Given[]> {
  const [parameter, ...others] = parameters;
  if (parameter === undefined) throw new CommandLineError('the settings name no Slack channel');
  if (others.length > 0)
    throw new CommandLineError(`there are several channels; name one with --parameter: ${parameters.join(', ')}`);
  try {
    return [{ parameter, url: webhookUrl(await textOf(stdin)) }];
  } catch (error) {
    // What it says holds nothing of the text, and its cause would.
    throw new CommandLineError(`standard input has no webhook. ${error instanceof Error ? error.message : ''}`);
  }
}

/** The webhooks that somebody types; a channel that is passed over keeps what it has. */
export async function webhooksTyped(parameters: readonly string[], context: CommandContext): Promise<readonly Given[]> {
  if (context.stdin.isTTY !== true)
    throw new CommandLineError('there is nobody to ask: give --webhook-from-stdin, --email, or a terminal');
  const given: Given[] = [];
  for (const parameter of parameters) {
    const typed = await askHidden(`Webhook for ${parameter} (nothing: leave it as it is)`, whyNot, context);
    if (typed.trim() !== '') given.push({ parameter, url: webhookUrl(typed) });
  }
  return given;
}

function whyNot(typed: string): string | undefined {
  if (typed.trim() === '') return undefined;
  try {
    webhookUrl(typed);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'It is not a webhook.';
  }
}

/** No webhook is longer. */
const mostBytes = 10_000;

async function textOf(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    bytes += chunks.at(-1)?.length ?? 0;
    if (bytes > mostBytes) throw new Error('It is too long.');
  }
  return Buffer.concat(chunks).toString();
}
