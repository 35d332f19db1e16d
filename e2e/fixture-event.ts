import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../iam/cloudtrail/fields.ts';
import { again, type Sent } from './bus.ts';

/** The event of a fixture, as if it happened now. */
export function fixtureEvent(name: string): Sent {
  return again(fieldsOf(JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))));
}

const fixtures = join(import.meta.dirname, '../test/fixtures');
