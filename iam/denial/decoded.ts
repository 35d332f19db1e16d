import type { Denial } from './reading.ts';

/**
 * A refusal of EC2 decoded by `aws sts decode-authorization-message`: JSON, in which the message may be JSON again,
 * whose quotes are no longer escaped here. Undefined for any other text. Why: docs/decisions/0190.
 */
export function decodedIn(text: string): Denial | 'allowed' | undefined {
  const explicit = /"explicitDeny" ?: ?(true|false)/.exec(text);
  if (explicit === null) return undefined;
  if (/"allowed" ?: ?true/.test(text)) return 'allowed';
  return {
    kind: 'denial',
    principal: /"principal" ?: ?\{[^{}]{0,600}?"arn" ?: ?"([^"]{1,700})"/.exec(text)?.[1],
    action: /"action" ?: ?"([\w-]{1,60}:\w{1,90})"/.exec(text)?.[1],
    operation: undefined,
    resource: /"resource" ?: ?"([^"]{1,1500})"/.exec(text)?.[1],
    reason: { kind: explicit[1] === 'true' ? 'explicit' : 'implicit', layer: 'unnamed', policy: undefined },
  };
}
