/** A moment in a zone, to the second, as a list wants it: `2026-11-24 09:41:07`. */
export function clockIn(time: number, timeZone: string): string {
  return format(timeZone).format(time).replace(', ', ' ');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const two = '2-digit';
  const made = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: two, day: two, hour: two, minute: two, second: two, hourCycle: 'h23' },
  });
  formats.set(timeZone, made);
  return made;
}

/** The zone of this computer, or the one that `TZ` names. */
export function localZone(env: Readonly<Record<string, string | undefined>>): string {
  const named = env['TZ'];
  try {
    if (named) return new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone;
  } catch {
    // A name that is no zone counts as none, as it does for date(1).
  }
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
