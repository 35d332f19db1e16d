import type { Resource } from '../../../iam/actions/resource.ts';
import type { Change } from '../../../iam/change.ts';
import { alertingTampered } from '../../../iam/findings/alerting-tampered.ts';
import { deniedBurst } from '../../../iam/findings/denied-burst.ts';
import type { Finding } from '../../../iam/findings/finding.ts';
import { gravity } from '../../../iam/measures.ts';
import type { ChangeAlert } from '../../alert.ts';
import type { Digest } from '../../group.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Next } from '../../wording.ts';
import { sayChangeInLine, sayPolicy } from './change-in-line.ts';
import { counted, several } from './counted.ts';
import { nextOf, sayFindings } from './findings.ts';
import { capitalised } from './first-letter.ts';
import { advice, commands } from './next.ts';
import { nameOfRun } from './run.ts';
import { sayResource } from './sentence.ts';

/** How many changes to how many resources: “Terraform (GitHub Actions, role `tf-apply`) made 26 changes to 9 roles”. */
export function sayDigestHeadline({ alerts, graver, part }: Digest): Phrase {
  const all = [...alerts, ...graver];
  const [first] = all;
  if (first === undefined) return [];
  const { record } = first.change;
  const what = sayChanged(all);
  const count = several(all.length, record.outcome.kind === 'succeeded' ? 'change' : 'time');
  const done = record.outcome.kind === 'succeeded' ? phrase`made ${ours(count)} to ${what}` : tried(all, count, what);
  const which = part.of === 1 ? '' : ` (part ${part.number} of ${part.of})`;
  return capitalised(phrase`${nameOfRun(record)} ${done}${ours(which)}`);
}

/** All that was changed: by its name, where it is one resource; counted otherwise. */
function sayChanged(all: readonly ChangeAlert[]): Phrase {
  const targets = byTarget(all).map(([{ change }]) => change.target);
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) return sayOnly(only);
  const isOurselves = all.every(({ change }) => change.affects === 'the alerter');
  return ours(isOurselves ? 'IAM Whodunit itself' : counted(targets));
}

/** Only the root user changes its own credentials: the sentence has named it already. */
function sayOnly(target: Resource): Phrase {
  return target.kind === 'rootUser' ? ours('its credentials') : sayResource(target);
}

function tried(all: readonly ChangeAlert[], count: string, what: Phrase): Phrase {
  const denied = all.every(({ change }) => change.record.outcome.kind === 'denied');
  return phrase`tried ${ours(count)} to change ${what}, and ${ours(denied ? 'was denied' : 'failed')}`;
}

/** One line for each resource that was changed, the gravest first, each of its changes named. */
export function sayDigestPoints(digest: Digest): readonly Phrase[] {
  const { alerts, graver } = digest;
  const all = [...graver, ...alerts];
  const length = all.length <= mostDetailed ? 'with policies' : 'bare';
  return [...sayFindings(findingsOfTheWhole(digest)), ...byTarget(all).map((group) => sayLine(group, graver, length))];
}

/** What a digest says of itself, not of one of its changes. */
const ofTheWhole: readonly Finding[] = [alertingTampered, deniedBurst];

function findingsOfTheWhole({ alerts }: Digest): readonly Finding[] {
  return ofTheWhole.filter((finding) => alerts.some(({ findings }) => findings.includes(finding)));
}

/** As many changes at most are told with what their policies say. */
const mostDetailed = 10;

function sayLine(group: Group, graver: readonly ChangeAlert[], length: 'with policies' | 'bare'): Phrase {
  const deeds = group.map((alert) => {
    if (graver.includes(alert)) return phrase`${sayChangeInLine(alert.change)} (message of its own)`;
    return phrase`${sayChangeInLine(alert.change)}${length === 'bare' ? [] : sayPolicy(alert.change)}`;
  });
  return phrase`${capitalised(sayResource(group[0].change.target))}: ${joined(deeds, '; ')}`;
}

type Group = readonly [ChangeAlert, ...ChangeAlert[]];

/** The alerts by the resource that was changed, gravest first; within one in their order. */
function byTarget(alerts: readonly ChangeAlert[]): readonly Group[] {
  const groups = new Map<string, [ChangeAlert, ...ChangeAlert[]]>();
  for (const alert of alerts) {
    const { kind, name } = alert.change.target;
    const group = groups.get(`${kind} ${name}`);
    if (group === undefined) groups.set(`${kind} ${name}`, [alert]);
    else group.push(alert);
  }
  return [...groups.values()].sort((one, other) => weight(other) - weight(one));
}

function weight(group: Group): number {
  return Math.max(...group.map(({ measures }) => gravity(measures)));
}

/** What to do about the whole, and the commands that take the changes back, the last first; none where one has none. */
export function sayDigestNext(digest: Digest): readonly Next[] {
  const step = nextOf(findingsOfTheWhole(digest));
  const undone = digest.alerts.map(({ change }) => undoOf(change)).reverse();
  const isWhole = undone.length > 0 && undone.every((commands) => commands.length > 0);
  return [...(step === undefined ? [] : [advice('Next', step)]), ...(isWhole ? [commands('undo', undone.flat())] : [])];
}

function undoOf({ record, undo }: Change): readonly string[] {
  return record.outcome.kind === 'succeeded' ? undo : [];
}
