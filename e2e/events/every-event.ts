import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventAround } from '../../iam/cloudtrail/event-around.ts';
import { type Fields, fieldsAt, fieldsOf, isObject, listAt } from '../../iam/cloudtrail/fields.ts';
import { projectRoot } from '../machine/project-root.ts';

const folders = ['test/fixtures', 'test/fixtures/alerter', 'test/fixtures/batches', 'demo/story', '../shared/corpus'];

/** Every event that this project has at hand, and real records where they lie beside it. */
export function everyEvent(): readonly Fields[] {
  return batchesOfEvents(folders).flat();
}

/** The same file by file, and the cases of public bug reports where they lie beside the project. */
export function everyFile(): readonly (readonly Fields[])[] {
  return batchesOfEvents([...folders, '../shared/cases']);
}

function batchesOfEvents(some: readonly string[]): readonly (readonly Fields[])[] {
  return some
    .map((folder) => join(projectRoot, folder))
    .flatMap(filesIn)
    .map((events) => events.filter(isWhole));
}

function filesIn(folder: string): readonly (readonly Fields[])[] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files.map((file) => {
    const text = () => readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.json')) return eventsOf(JSON.parse(text()));
    const lines = file.endsWith('.jsonl') ? text().trim().split('\n') : [];
    return lines.map((line) => eventAround(fieldsAt(fieldsOf(JSON.parse(line)), 'record')));
  });
}

/** A file holds an event, a bare record, a list of either, or a log file's list of records. */
function eventsOf(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(eventsOf);
  const fields = fieldsOf(value);
  if (Object.hasOwn(fields, 'detail')) return [fields];
  const records = listAt(fields, 'Records');
  return records.length === 0 ? [eventAround(fields)] : records.map((record) => eventAround(fieldsOf(record)));
}

/** EventBridge carries nothing without these. */
function isWhole(event: Fields): boolean {
  return typeof event['source'] === 'string' && typeof event['detail-type'] === 'string' && isObject(event['detail']);
}
