import { email } from './email.ts';
import type { Format, FormatName } from './format.ts';
import { json } from './json.ts';
import { slack } from './slack.ts';
import { terminal } from './terminal.ts';

export const formats: Readonly<Record<FormatName, Format>> = { terminal, slack, email, json };
