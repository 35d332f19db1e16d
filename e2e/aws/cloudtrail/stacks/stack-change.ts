import { type Fields, fieldsAt, fieldsOf, textAt } from '../../../../iam/cloudtrail/fields.ts';

/** A resource of a stack as CloudFormation made it, changed it or deleted it. */
export type StackChange = Readonly<{ stackName: string; type: string; id: string; properties: Fields }> &
  (
    | Readonly<{ kind: 'create' | 'delete' }>
    | Readonly<{ kind: 'update'; former: Readonly<{ id: string; properties: Fields }> }>
  );

/** A line that the emulator wrote down: e2e/aws/emulator/stack_changes.py. */
export function stackChange(line: string): StackChange {
  const value = fieldsOf(JSON.parse(line));
  const text = (name: string) => textAt(value, name) ?? '';
  const resource = { stackName: text('stackName'), type: text('type'), id: text('id') };
  const change = { ...resource, properties: fieldsAt(value, 'properties') };
  if (value['kind'] !== 'update') return { ...change, kind: value['kind'] === 'delete' ? 'delete' : 'create' };
  return {
    ...change,
    kind: 'update',
    former: { id: text('formerId'), properties: fieldsAt(value, 'formerProperties') },
  };
}
