import { CommandLineError } from '../command-line-error.ts';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A time of the command line in milliseconds since 1970: how long ago (`2d`, `12h`, `90m`), a date, or a date and a
 * time (`2026-11-24 09:00`), in the zone of this computer unless it names one (`Z`, `+09:00`).
 */
export function momentOf(text: string, now: number, option: string): number {
  const [, count, unit = ''] = /^(\d{1,6})\s?([smhdw])$/.exec(text.trim()) ?? [];
  if (count !== undefined) return now - Number(count) * (units[unit] ?? 0);
  const iso = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d(\.\d+)?)?)?\s?(Z|[+-]\d\d:?\d\d)?$/.test(text.trim());
  // A date alone would be read as UTC: whoever types it means their own day.
  const spelled = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d)$/, '$1T00:00')
    .replace(/^(\d{4}-\d\d-\d\d) /, '$1T')
    .replace(' ', '');
  const time = iso ? Date.parse(spelled) : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw new CommandLineError(
    `${option} takes a time, such as 2d, 12h, 2026-11-24 or "2026-11-24 09:00"; this is none: ${text}`,
  );
}
