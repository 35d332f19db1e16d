import { email } from './email.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { slack } from './slack.ts';
import { terminal } from './terminal.ts';

export const formats = { terminal, slack, email, json } as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}
