import { type Phrase, plain } from '../phrase.ts';
import type { Wording } from '../wording.ts';
import { unclickable } from './plain-text.ts';

/** SNS takes a subject of fewer than 100 characters, without line breaks or control characters. */
const longest = 99;

/** The e-mail's subject: the higher measure, then the headline. */
export function subjectOf(wording: Wording): string {
  const subject = fullSubject(wording);
  const whole = plain(subject);
  return whole.length <= longest ? whole : wording.joints.shortSubject(subject, longest);
}

/** True where the subject holds the whole headline, so that the body need not say it again. */
export function saysAll(wording: Wording): boolean {
  return plain(fullSubject(wording)).length <= longest;
}

function fullSubject({ higher, headline, joints }: Wording): Phrase {
  return unclickable(joints.subject({ label: higher.label.within, value: higher.text }, headline));
}
