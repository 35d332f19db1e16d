import type { ActionCount, Fact } from '../../content/facts.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { sayAccount } from './account.ts';
import { sayCredentials } from './credentials.ts';
import { listed } from './policy/listed.ts';
import { sayTimes } from './time.ts';
import { sayTool } from './tool.ts';
import { code, value } from './values.ts';

/** One of the facts in small print. */
export function sayFact(fact: Fact, { accountNames, timeZone }: Place): Phrase {
  switch (fact.code) {
    case 'principal':
      return sayCredentials(fact.credentials, accountNames);
    case 'accessKey':
      return code(fact.id, 120);
    case 'tool':
      return sayTool(fact.tool);
    case 'source':
      return value(fact.address, 120);
    case 'account':
      return sayAccounts(fact.id, fact.others ?? [], accountNames);
    case 'time':
    case 'period':
      return sayTimes(fact.times, timeZone);
    case 'action':
      return code(fact.eventName, 120);
    case 'actions':
      return sayActions(fact.counts, fact.more);
    case 'region':
      return value(fact.region, 120);
    case 'eventId':
      return value(fact.id, 120);
  }
}

const mostAccounts = 5;

function sayAccounts(id: string | undefined, others: readonly string[], accountNames: Place['accountNames']): Phrase {
  if (id === undefined) return ours('account not recorded');
  if (others.length === 0) return sayAccount(id, accountNames);
  const all = listed([id, ...others], (one) => sayAccount(one, accountNames), { last: 'and', limit: mostAccounts });
  return phrase`${ours(String(others.length + 1))} accounts: ${all}`;
}

function sayActions(counts: readonly ActionCount[], more: number): Phrase {
  const named = counts.map(({ eventName, count }) =>
    count === 1 ? code(eventName, 80) : phrase`${code(eventName, 80)} × ${ours(String(count))}`,
  );
  return phrase`${joined(named, ', ')}${ours(more === 0 ? '' : ` and ${more} more`)}`;
}
