import type { FindingName } from '../../../iam/findings/finding-name.ts';
import type { Besides, ResourceLine } from '../../content/point.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { sayAct } from './act.ts';
import { findingTexts } from './findings/texts.ts';
import { capitalised, uncapitalised } from './first-letter.ts';
import { sayPolicyPoint } from './policy/point.ts';
import { sayResource } from './resource.ts';
import { cut } from './values.ts';

/** All that was done to one resource: “Role `a`: created (AWS Lambda may assume it); attached managed policy `b`”. */
export function sayResourceLine({ resource, changes }: ResourceLine, place: Place): Phrase {
  const acts = changes.map(
    ({ act, besides, findings }) => phrase`${sayAct(act)}${sayBesides(besides, place)}${sayFindings(findings)}`,
  );
  return phrase`${capitalised(sayResource(resource))}: ${joined(acts, '; ')}`;
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
    case 'policy': {
      const first = uncapitalised(withoutStop(cut(sayPolicyPoint(besides.first, place), 200)));
      return phrase` (${first}${ours(besides.more === 'nothing' ? '' : ', and more')})`;
    }
  }
}

function withoutStop(sentence: Phrase): Phrase {
  const last = sentence.at(-1);
  if (last?.kind !== 'words' || !last.text.endsWith('.')) return sentence;
  return [...sentence.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}
