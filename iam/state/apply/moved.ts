import { textAt } from '../../cloudtrail/fields.ts';
import type { Group, ServerCertificate, User } from '../entities.ts';
import type { Call } from './call.ts';

/** A new name or path, which changes the ARN along. Without either the call changes nothing. */
export function moved<E extends User | Group | ServerCertificate>(
  entity: E,
  newName: string,
  { record }: Call,
): Readonly<{ before: E; after: E }> {
  const name = textAt(record.request, newName) ?? entity.name;
  const newPath = textAt(record.request, 'newPath');
  const path = newPath ?? entity.path;
  const unsure = new Set([...entity.unsure].filter((each) => each !== 'path' || newPath === undefined));
  const arn = unsure.has('path')
    ? undefined
    : entity.arn?.replace(/(:[a-z-]+)\/.*$/s, (_, kind: string) => `${kind}${path}${name}`);
  return {
    before: entity,
    after: { ...entity, name, path, arn: name === entity.name && newPath === undefined ? entity.arn : arn, unsure },
  };
}
