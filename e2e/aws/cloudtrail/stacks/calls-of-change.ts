import type { ReadCall } from '../call-to-aws.ts';
import { resourceTypes } from './resource-types.ts';
import type { StackChange } from './stack-change.ts';

/** The calls to IAM that CloudFormation makes for a change of a resource; none where the resource is not one of IAM's. */
export function callsOf(change: StackChange, accountId: string): readonly ReadCall[] {
  const type = resourceTypes[change.type];
  if (type === undefined) return [];
  const { id, properties } = change;
  const pieces = type.pieces(id, properties);
  const made = () => [...type.make(id, properties, accountId), ...pieces.map(({ give }) => give)];
  const unmade = () => [...pieces.map(({ take }) => take), ...type.unmake(id)];
  if (change.kind !== 'update') return change.kind === 'create' ? made() : unmade();
  const { former } = change;
  // Its successor is made first; the clean-up of the stack deletes it.
  if (former.id !== id) return made();
  const before = type.pieces(former.id, former.properties);
  const lost = before.filter((each) => !pieces.some(({ key }) => key === each.key));
  const given = pieces.filter((each) => !before.some(({ key, value }) => key === each.key && value === each.value));
  return [
    ...type.reshape(id, former.properties, properties),
    ...lost.map(({ take }) => take),
    ...given.map(({ give }) => give),
  ];
}
