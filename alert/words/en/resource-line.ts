import type { FindingName } from '../../../iam/findings/finding-name.ts';
import type { Act } from '../../content/act.ts';
import type { Besides, ResourceLine } from '../../content/point.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { sayAct } from './act.ts';
import { actionTexts } from './actions/texts.ts';
import { several } from './counted.ts';
import { findingTexts } from './findings/texts.ts';
import { capitalised, uncapitalised, withoutStop } from './first-letter.ts';
import { sayCount, sayMany, sayNames } from './names.ts';
import { sayPolicyPoint } from './policy/point.ts';
import { sayResource } from './resource.ts';
import { cut } from './values.ts';

/** All that was done to one resource: “Role `a`: created (AWS Lambda may assume it); attached managed policy `b`”. */
export function sayResourceLine({ resources, changes, now }: ResourceLine, place: Place): Phrase {
  const acts = changes.map(({ act, besides, findings, times }) => {
    const often = times === 1 ? '' : `, ${several(times, 'time')}`;
    return phrase`${sayAct(act)}${ours(often)}${sayBesides(besides, place)}${sayFindings(findings)}`;
  });
  const [{ kind }, ...others] = resources;
  if (others.length === 0)
    return phrase`${capitalised(sayResource(resources[0]))}: ${joined(acts, '; ')}${sayNow(now)}`;
  const [act] = changes;
  // “22 users created: `batch-19` to `batch-40`”
  if (act !== undefined && changes.length === 1 && isOfTargetAlone(act.act))
    return phrase`${sayCount(kind, resources.length)} ${joined(acts, '; ')}: ${sayNames(resources)}${sayNow(now)}`;
  return phrase`${sayMany(kind, resources)}: ${joined(acts, '; ')}${sayNow(now)}`;
}

/** Whether the sentence names nothing but its target, so that it reads as well with the target before it. */
function isOfTargetAlone(act: Act): boolean {
  return act.code === 'known' && act.tense === 'done' && !actionTexts[act.action].line.done.includes('{');
}

function sayNow(now: ResourceLine['now']): Phrase {
  switch (now?.code) {
    case undefined:
      return [];
    case 'gone':
      return ours('; now gone');
    case 'made anew':
      return ours('; now there again, with another id: what trusted the old one does not trust it');
    case 'as before':
      return ours('; in the end as it was before');
    case 'last':
      return phrase`; in the end: ${joined(now.acts.map(sayAct), '; ')}`;
  }
}

function sayFindings(findings: readonly FindingName[]): Phrase {
  const titles = findings.map((finding) => ours(findingTexts[finding].title));
  return titles.length === 0 ? [] : phrase` [${joined(titles, '; ')}]`;
}

function sayBesides(besides: Besides, place: Place): Phrase {
  switch (besides.code) {
    case 'nothing':
      return [];
    case 'message of its own':
      return ours(' (message of its own)');
    case 'there was none':
      return ours(' (there was none)');
    case 'policy': {
      const first = uncapitalised(withoutStop(cut(sayPolicyPoint(besides.first, place), 200)));
      return phrase` (${first}${ours(besides.more === 'nothing' ? '' : ', and more')})`;
    }
  }
}
