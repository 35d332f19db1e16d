import { Option } from '@commander-js/extra-typings';
import { contextValues, format } from './option-values.ts';

/** What the commands have in common that ask whether something is allowed. */
export const atOption = new Option('--at <TIME>', 'as it was: 2d, 12h, 2026-11-24, "2026-11-24 09:00"');

export const contextOption = new Option(
  '--context <KEY=VALUE>',
  'a condition key of the request, as in aws:SourceIp=203.0.113.7; may be repeated',
)
  .argParser(contextValues)
  .default<ReadonlyMap<string, readonly string[]>>(new Map());

/** `json` says what its lines hold. */
export function formatOption(json: string) {
  return new Option('--format <FORMAT>', `terminal (the default), or json, ${json}`)
    .argParser(format)
    .default('terminal' as const);
}
