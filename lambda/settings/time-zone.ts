import { text } from './schema.ts';

export const timeZone = text('be an IANA time zone such as "UTC" or "Asia/Tokyo"', isTimeZone);

function isTimeZone(name: string): boolean {
  // The default needs no check, and Intl takes 15 ms of a function's start to load.
  if (name === 'UTC') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as "+09:00" is not a zone, and older versions of Node refuse it.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
