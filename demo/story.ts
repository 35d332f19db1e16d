import { readdirSync, readFileSync } from 'node:fs';
import { type Fields, fieldsOf } from '../iam/cloudtrail/fields.ts';

/** An event of the story, as EventBridge would bring it; `name` is its file's. */
export type Scene = Readonly<{ name: string; event: Fields }>;

/** The story's events in their order. */
export function readStory(): readonly Scene[] {
  const folder = new URL('story/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => ({
    name: file.replace(/\.json$/, ''),
    event: fieldsOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  }));
}
