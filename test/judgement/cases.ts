import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';

/** A record that a public list or rule has an opinion about. */
export type Judged = Readonly<{ source: string; rule: string; expect: string; record: unknown }>;

const folder = join(import.meta.dirname, '../../../shared/judgement');

export const isHere = existsSync(folder);

/** Every judged record, by the file that it stands in. */
export function judgedIn(): readonly Readonly<{ file: string; judged: Judged }>[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => ({ file: name.replace('.jsonl', ''), judged: readJudged(line) }));
  });
}

function readJudged(line: string): Judged {
  const fields = fieldsOf(JSON.parse(line));
  return {
    source: textAt(fields, 'source') ?? '',
    rule: textAt(fields, 'rule') ?? '',
    expect: textAt(fields, 'expect') ?? '',
    record: fields['record'],
  };
}
