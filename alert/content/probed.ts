import { isEveryone } from '../../iam/policy/trust.ts';
import type { ChangeAlert } from '../alert.ts';
import type { Point } from './point.ts';

/** Whom the refused trust policies of a digest name: of probing calls that is what was asked. */
export function probedPoints(alerts: readonly ChangeAlert[]): readonly Point[] {
  const named = [...new Set(alerts.flatMap(namedIn))];
  return named.length === 0 ? [] : [{ code: 'probed', principals: named }];
}

function namedIn({ change: { document, record } }: ChangeAlert): readonly string[] {
  if (record.outcome.kind !== 'failed' || document?.kind !== 'trust' || document.text.kind !== 'parsed') return [];
  return document.text.statements
    .flatMap(({ principals }) => (principals.kind === 'not said' ? [] : principals.values))
    .filter((principal) => principal.type === 'AWS' && !isEveryone(principal))
    .map(({ value }) => value);
}
