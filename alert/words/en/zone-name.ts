/** A time zone as people there write it: “JST”, in summer “CEST”. Where nothing is usual, as an offset: “GMT+8”. */
export function zoneName(time: number, timeZone: string): string {
  return withoutSummer[timeZone] ?? nameByIntl(time, timeZone);
}

/**
 * Intl knows each of these in the language of one country at most, and says “GMT+9” in English. Their names are
 * those of the time zone database (https://www.iana.org/time-zones), which knows Singapore by its offset only.
 */
const withoutSummer: Readonly<Record<string, string>> = {
  'Africa/Johannesburg': 'SAST',
  'Africa/Lagos': 'WAT',
  'Africa/Nairobi': 'EAT',
  'Asia/Calcutta': 'IST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Jakarta': 'WIB',
  'Asia/Karachi': 'PKT',
  'Asia/Kolkata': 'IST',
  'Asia/Seoul': 'KST',
  'Asia/Singapore': 'SGT',
  'Asia/Tokyo': 'JST',
  'Europe/Moscow': 'MSK',
  Japan: 'JST',
};

// Making a format costs more than a whole message: one is kept for each zone.
const formats = new Map<string, Intl.DateTimeFormat>();

function nameByIntl(time: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat(localeOf(timeZone), { timeZone, timeZoneName: 'short' });
  formats.set(timeZone, format);
  return format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The English in which Intl knows the names of a part of the world: “EST”, “AEDT”, “CET”. */
function localeOf(timeZone: string): string {
  if (/^(America|US|Canada)\/|^Pacific\/Honolulu$/.test(timeZone)) return 'en-US';
  return /^(Australia|Antarctica)\/|^(Pacific\/Auckland|NZ)$/.test(timeZone) ? 'en-AU' : 'en-GB';
}
