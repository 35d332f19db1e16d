import { layerOf } from './layer.ts';
import { noReason, type Reason } from './reading.ts';

/** Why, and where in the text its words begin. */
export type FoundReason = Readonly<{ reason: Reason; at: number }>;

/**
 * Reads the reason that stands behind the action and the resource,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function reasonIn(text: string): FoundReason {
  const explicit = explicitly.exec(text);
  const implicit = implicitly.exec(text);
  const unclear = /because the resource does not exist/i.exec(text);
  if (explicit !== null && (implicit === null || explicit.index < implicit.index)) {
    const rest = text.slice(explicit.index + explicit[0].length);
    const reason = { kind: 'explicit', layer: layerOf(explicit[1] ?? ''), policy: policyIn(rest) } as const;
    return { reason, at: explicit.index };
  }
  if (implicit !== null && unclear === null) {
    return { reason: { kind: 'implicit', layer: layerOf(implicit[1] ?? ''), policy: undefined }, at: implicit.index };
  }
  if (unclear !== null) return { reason: { ...noReason, layer: 'resource' }, at: unclear.index };
  const other = /because /i.exec(text);
  return { reason: noReason, at: other?.index ?? text.length };
}

const layer = '((?:[A-Za-z]+[- ]?){1,4}?(?:polic(?:y|ies)|boundar(?:y|ies)))';
const explicitly = new RegExp(`(?:with )?(?:an )?explicit deny(?: in (?:an? |the )?${layer})?`, 'i');
const implicitly = new RegExp(`because no ?${layer} allows?`, 'i');

/** The last ARN of a policy behind the layer's words: before it there may be one of a layer in between. */
function policyIn(rest: string): string | undefined {
  const sentence = rest.slice(0, 600).split(/\n| \(|Encoded authorization|Status ?code| An error| User:/i)[0] ?? '';
  const arns = sentence.match(/arn:[\w-]+:(?:iam|organizations):[^\s,"')]*/g);
  return arns
    ?.at(-1)
    ?.replace(/<\/.*$/, '')
    .replace(/[.,;:]+$/, '');
}
