import { shown } from '../../../alert/visible.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { eventsIn } from '../../input/events.ts';
import { parseJson } from '../../input/parse-json.ts';
import type { Source } from '../../input/source.ts';
import { utf8In } from '../../input/text.ts';
import { isTooDeep, whyUnread } from '../../input/why-unread.ts';
import { cutter } from './cut.ts';
import { fewDamages } from './few-damages.ts';
import { recordOf } from './record-of.ts';

/** Which records are wanted: those whose JSON has this text in it, unless it is packed, and of them those that `is` takes. */
export type Wanted = Readonly<{ text: string; isLeftOut(json: Buffer): boolean; is(record: Fields): boolean }>;

/** Reads a file as far as it can be read, and gives each record that is wanted to `keep`. */
export async function readFile(
  source: Source,
  wanted: Wanted,
  keep: (record: Fields) => void,
  gap: (sentence: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const damages = fewDamages(source.name, gap);
  const needle = Buffer.from(wanted.text);
  const take = (json: Buffer, line: number) => {
    if (json.indexOf(needle) === -1 && json.indexOf(packed) === -1) return;
    if (wanted.isLeftOut(json)) return;
    for (const found of recordsIn(json.toString())) {
      if (typeof found === 'string') damages.add(line, found);
      else if (wanted.is(found)) keep(found);
    }
  };
  const cut = cutter({ take, damaged: damages.add });
  let fault: unknown;
  for await (const bytes of utf8In(source.open(), (found) => (fault = found))) {
    if (signal?.aborted) return;
    cut.push(bytes);
  }
  if (fault === undefined) cut.end();
  else damages.add(undefined, whyUnread(fault));
  damages.end();
}

/** What CloudWatch Logs hands to a function is packed: nothing can be said of it before. */
const packed = Buffer.from('"awslogs"');

function recordsIn(json: string): readonly (Fields | string)[] {
  const parsed = parseJson(json);
  if (parsed.kind === 'unreadable') return [`not JSON: ${parsed.why}`];
  try {
    return eventsIn(parsed.value).flatMap((found): readonly (Fields | string)[] => {
      if (found.kind === 'unreadable') return [found.why];
      return found.kind === 'event' ? [recordOf(found.event)] : [];
    });
  } catch (error) {
    return [isTooDeep(error) ? whyUnread(error) : shown(String(error))];
  }
}
