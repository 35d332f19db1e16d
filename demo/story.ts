import { readdirSync, readFileSync } from 'node:fs';
import { type Fields, fieldsOf } from '../iam/cloudtrail/fields.ts';

/** An event of the story, as EventBridge delivers it. `name` is the name of its file. */
export type StoryEvent = Readonly<{ name: string; event: Fields }>;

/** The events of the story in their order. */
export function readStory(): readonly StoryEvent[] {
  const folder = new URL('story/', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => ({
    name: file.replace(/\.json$/, ''),
    event: fieldsOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
  }));
}
