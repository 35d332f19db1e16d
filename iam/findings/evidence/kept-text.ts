import type { Change } from '../../change.ts';
import type { PolicyText } from '../../policy/document.ts';
import { type Document, policyTextOf } from '../../state/document.ts';
import { entityCalled, lives } from '../../state/look-up.ts';
import type { State } from '../../state/state.ts';

/** What a managed policy says that a change names by its ARN, by the state that the change met; undefined where that is not known. */
export function keptText(arn: string, { before }: Change): PolicyText | undefined {
  const document = before.kind === 'unknown' ? undefined : defaultDocument(arn, before.before);
  if (document?.text === undefined) return undefined;
  const text = policyTextOf(document);
  return text.kind === 'parsed' ? text : undefined;
}

/** The version of a managed policy that is in force. */
export function defaultDocument(arn: string, state: State): Document | undefined {
  const policy = entityCalled(state, 'policy', arn);
  if (!lives(policy) || policy.kind !== 'policy' || policy.defaultVersion === undefined) return undefined;
  return policy.versions.get(policy.defaultVersion);
}
