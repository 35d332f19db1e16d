import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { isServiceHost } from '../../../iam/cloudtrail/user-agent.ts';
import { code, ours, type Phrase, phrase, plain, value } from '../../phrase.ts';
import type { Reader } from '../../reader.ts';
import type { Fact } from '../../wording.ts';
import { sayCredentials } from './credentials.ts';
import { sayTime } from './time.ts';
import { sayTool } from './tool.ts';

/** The small print: who exactly, with what, from where, in which account, when, which event. */
export function sayFacts(record: CloudTrailRecord, reader: Reader): readonly Fact[] {
  const who = sayCredentials(record.principal);
  return [
    { key: 'principal', label: 'Principal', value: who },
    ...tool(record, who),
    ...source(record),
    { key: 'account', label: 'Account', value: sayAccount(record.accountId, reader.accountNames) },
    { key: 'time', label: 'Time', value: sayTime(record.time, reader.timeZone) },
    { key: 'action', label: 'Action', value: code(record.eventName, 120) },
    ...fact('region', 'Region', record.region),
    ...fact('eventId', 'Event id', record.eventId),
  ];
}

/** A service that acts for itself is principal and tool in one: it is said once. */
function tool(record: CloudTrailRecord, who: Phrase): readonly Fact[] {
  const said = sayTool(record.tool);
  const repeated = record.tool.kind === 'service' && plain(who).includes(plain(said));
  return repeated ? [] : [{ key: 'tool', label: 'Tool', value: said }];
}

/** A host name of AWS in place of an address says no more than the tool does. */
function source({ source }: CloudTrailRecord): readonly Fact[] {
  return source === undefined || isServiceHost(source) ? [] : fact('source', 'Address', source);
}

/** An account by its name, where the reader has one for it. */
export function sayAccount(id: string | undefined, names: Reader['accountNames']): Phrase {
  if (id === undefined) return ours('account not recorded');
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  return name === undefined ? value(id) : phrase`${value(name)} (${value(id)})`;
}

function fact(key: Fact['key'], label: string, text: string | undefined): readonly Fact[] {
  return text === undefined ? [] : [{ key, label, value: value(text, 120) }];
}
