import type { Alert } from '../../../../alert/alert.ts';
import { contentOf } from '../../../../alert/content/content-of.ts';
import { pointOf } from '../../../../alert/content/policy/document.ts';
import type { PolicyPoint } from '../../../../alert/content/policy/point.ts';
import { type Phrase, plain } from '../../../../alert/phrase.ts';
import type { Wording } from '../../../../alert/wording.ts';
import { english } from '../../../../alert/words/en/english.ts';
import { sayPolicyPoint } from '../../../../alert/words/en/policy/point.ts';
import { wordingOf } from '../../../../alert/words/wording-of.ts';
import type { Statement } from '../../../../iam/policy/statement.ts';

/** A message of one alert in English, as a reader in UTC meets it. */
export function inEnglish(alert: Alert, accountNames: Readonly<Record<string, string>> = {}): Wording {
  return wordingOf(contentOf({ kind: 'single', alert }), english, { timeZone: 'UTC', accountNames });
}

export function headlineOf(alert: Alert): string {
  return plain(inEnglish(alert).headline);
}

export function pointsOf(alert: Alert): readonly string[] {
  return inEnglish(alert).points.map(plain);
}

/** The points of a policy document in English. */
export function sayPoints(points: readonly PolicyPoint[]): readonly Phrase[] {
  return points.map((point) => sayPolicyPoint(point, { accountNames: {} }));
}

/** A statement in English, without its full stop, as the tests write it: what is set in code stands between backticks. */
export function statementIn(statement: Statement, accountId?: string): string {
  return marked(sayPolicyPoint(pointOf(statement, accountId), { accountNames: {} })).replace(/\.$/, '');
}

/** A phrase as the tests write it. */
export function marked(phrase: Phrase): string {
  return phrase.map((part) => (part.kind === 'code' ? `\`${plain([part])}\`` : plain([part]))).join('');
}
