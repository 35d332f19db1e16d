import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf } from '../../iam/cloudtrail/fields.ts';
import { projectRoot } from '../machine/project-root.ts';
import { asNewEvent, type SentEvent } from './bus.ts';

/** The event of a fixture, as if it happened now. */
export function fixtureEvent(name: string): SentEvent {
  return asNewEvent(fieldsOf(JSON.parse(readFileSync(join(fixtures, `${name}.json`), 'utf8'))));
}

const fixtures = join(projectRoot, 'test/fixtures');
