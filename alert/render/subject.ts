import type { Wording } from '../wording.ts';
import { plainText } from './plain-text.ts';

/** SNS takes a subject of fewer than 100 characters, without line breaks or control characters. */
const longest = 99;

/** The e-mail's subject: the higher measure, then the headline. */
export function subjectOf(wording: Wording): string {
  const whole = fullSubject(wording);
  return whole.length <= longest ? whole : `${cleanEnd(whole.slice(0, longest - 3))}...`;
}

/** True where the subject holds the whole headline, so that the body need not say it again. */
export function saysAll(wording: Wording): boolean {
  return fullSubject(wording).length <= longest;
}

function fullSubject(wording: Wording): string {
  const { label, value } = wording.higher;
  return `[${label.toLowerCase()}: ${value}] ${plainText(wording.headline)}`;
}

function cleanEnd(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}
