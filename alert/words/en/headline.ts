import type { Changed } from '../../content/act.ts';
import type { Headline } from '../../content/content.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import type { NamedAccount } from '../account-named.ts';
import { sayAct, sayActOnSeveral } from './act.ts';
import { sayActor, sayMaker } from './actor.ts';
import { counted, several } from './counted.ts';
import { capitalised } from './first-letter.ts';
import { sayResource } from './resource.ts';
import { value } from './values.ts';

/** Who did what to what, in the past tense and one sentence without a full stop: “prod: sato@example.jp deleted …”. */
export function sayHeadline(headline: Headline, account: NamedAccount | undefined, names: Names): Phrase {
  const said = sayWhat(headline, names);
  return capitalised(account === undefined ? said : phrase`${sayAccount(account)}: ${said}`);
}

type Names = Place['accountNames'];

function sayAccount({ by, text }: NamedAccount): Phrase {
  return by === 'name' ? value(text) : phrase`account ${value(text)}`;
}

function sayWhat(headline: Headline, names: Names): Phrase {
  switch (headline.code) {
    case 'change':
      return ofChange(headline, names);
    case 'digest':
      return ofDigest(headline, names);
    case 'alike':
      return ofAlike(headline, names);
    case 'unreadable event':
      return ours('an event arrived that cannot be read');
    case 'drift':
      return phrase`somebody changed ${sayResource(headline.target)}, and no event tells who`;
    case 'test':
      return ours('Test: alerts of IAM Whodunit arrive here');
    case 'heartbeat':
      return ofHeartbeat(headline.eventsSeen, headline.days);
  }
}

function ofChange({ actor, act, outcome, parameters }: Extract<Headline, { code: 'change' }>, names: Names): Phrase {
  const endings = { succeeded: '', denied: ', and was denied', failed: ', and it failed' };
  const joint = outcome === 'succeeded' ? ', and' : ';';
  const left = parameters === 'hidden' ? `${joint} CloudTrail left the parameters out` : '';
  return phrase`${sayActor(actor, names)} ${sayAct(act)}${ours(endings[outcome])}${ours(left)}`;
}

/** “Role `ops-scripts` deleted 45 roles”, “kimura changed who may assume role `data-loader`, 6 times”. */
function ofAlike(
  { maker, act, count, several: counts, part }: Extract<Headline, { code: 'alike' }>,
  names: Names,
): Phrase {
  const isSaid = counts.some((each) => each.count === count);
  const times = isSaid ? '' : `, ${several(count, 'time')}`;
  return phrase`${sayMaker(maker, names)} ${sayActOnSeveral(act, counts)}${ours(times)}${ours(whichPart(part))}`;
}

function whichPart({ number, of }: Readonly<{ number: number; of: number }>): string {
  return of === 1 ? '' : ` (part ${number} of ${of})`;
}

/** How many changes to how many resources: “Terraform (GitHub Actions, role `tf-apply`) made 26 changes to 9 roles”. */
function ofDigest(
  { maker, count, outcome, changed, part }: Extract<Headline, { code: 'digest' }>,
  names: Names,
): Phrase {
  const did = outcome === 'succeeded' ? made(count, changed) : tried(count, changed, outcome);
  return phrase`${sayMaker(maker, names)} ${did}${ours(whichPart(part))}`;
}

function made(count: number, changed: Changed): Phrase {
  return phrase`made ${ours(several(count, 'change'))} to ${sayChanged(changed)}`;
}

function tried(count: number, changed: Changed, outcome: 'denied' | 'failed'): Phrase {
  const end = ours(outcome === 'denied' ? 'was denied' : 'failed');
  return phrase`tried ${ours(several(count, 'time'))} to change ${sayChanged(changed)}, and ${end}`;
}

function sayChanged(changed: Changed): Phrase {
  switch (changed.code) {
    case 'one resource':
      return sayResource(changed.resource);
    case 'its credentials':
      return ours('its credentials');
    case 'the alerter':
      return ours(
        changed.accounts > 1 ? `IAM Whodunit itself, in ${changed.accounts} accounts` : 'IAM Whodunit itself',
      );
    case 'several':
      return ours(counted(changed.counts, changed.others));
  }
}

function ofHeartbeat(eventsSeen: number, days: number): Phrase {
  const events = eventsSeen === 0 ? 'no IAM event' : several(eventsSeen, 'IAM event');
  return ours(`IAM Whodunit is at work: it saw ${events} in ${several(days, 'day')}`);
}
