import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';

/** A resource of a template, by its logical id. */
export type Resource = Readonly<{ id: string; properties: Fields; metadata: Fields }>;

/** The resources of a type in all templates of a cloud assembly. */
export function resourcesIn(folder: string, type: string): readonly Resource[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const all = files.flatMap((file) => Object.entries(fieldsAt(templateIn(join(folder, file)), 'Resources')));
  return all
    .map(([id, resource]) => ({ id, resource: fieldsOf(resource) }))
    .filter(({ resource }) => textAt(resource, 'Type') === type)
    .map(({ id, resource }) => ({
      id,
      properties: fieldsAt(resource, 'Properties'),
      metadata: fieldsAt(resource, 'Metadata'),
    }));
}

function templateIn(file: string): Fields {
  return fieldsOf(JSON.parse(readFileSync(file, 'utf8')));
}
