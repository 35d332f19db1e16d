import type { End } from '../../../iam/actions/end-of.ts';
import type { Point } from '../../content/point.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { actionTexts } from './actions/texts.ts';
import { several } from './counted.ts';
import { findingTexts } from './findings/texts.ts';
import { sayHeartbeatPoint } from './heartbeat.ts';
import { sayNetPoint } from './net/net-point.ts';
import { sayPairs } from './pair-list.ts';
import { sayParameters } from './parameters.ts';
import { sayPasswordRules } from './password-rules.ts';
import { listed } from './policy/listed.ts';
import { sayPolicyPoint } from './policy/point.ts';
import { sayRefusal } from './refusal.ts';
import { sayResourceLine } from './resource-line.ts';
import { sayTime } from './time.ts';
import { code, value } from './values.ts';

/** One point of what a message means: a sentence or a statement. */
export function sayPoint(point: Point, place: Place): Phrase {
  switch (point.code) {
    case 'nothing changed':
      return phrase`Nothing changed. ${sayRefusal(point.refusal, place.accountNames)}`;
    case 'parameters hidden':
      return sayHidden(point.kilobytes);
    case 'finding': {
      const { title, why } = findingTexts[point.finding];
      return ours(`${title}. ${why}`);
    }
    case 'more findings':
      return ours(`Also: ${point.findings.map((name) => findingTexts[name].title).join('; ')}.`);
    case 'boundary':
      return sayBoundary(point.boundary, point.limits);
    case 'tags':
      return phrase`Tagged with ${sayPairs(point.pairs)}.`;
    case 'password rules':
      return sayPasswordRules(point.rules);
    case 'text not in the event':
      return ours('The text of the policy is not in the event.');
    case 'text published by AWS':
      return ours('AWS publishes what this policy allows: the event holds its name only.');
    case 'ends':
      return sayEnd(point.when, place);
    case 'probed':
      return sayProbed(point.principals);
    case 'answers':
      return sayAnswers(point.counts);
    case 'refused':
      return sayRefusal(point.refusal, place.accountNames);
    case 'left open':
      return ours(actionTexts[point.action].unknown ?? '');
    case 'why':
      return ours(actionTexts[point.action].why);
    case 'parameters':
      return sayParameters(point.parameters, point.more);
    case 'changes of a resource':
      return sayResourceLine(point, place);
    case 'why unreadable':
      return phrase`Why: ${value(point.reason, 300)}`;
    case 'event begins':
      return phrase`It begins: ${code(point.excerpt, 400)}`;
    case 'drift':
      return phrase`What differs: ${listed(point.what, (what) => code(what, 120), { last: 'and', limit: 5 })}.`;
    case 'no record of it':
      return ours(
        'EventBridge brought no event of it, and the event history has none: CloudTrail may have missed it, or the trail was off. The time is that between two readings of the account.',
      );
    case 'history not read':
      return ours(
        'EventBridge brought no event of it, and the event history could not be read: look there for who did it. The time is that between two readings of the account.',
      );
    case 'found late':
      return ours(
        'EventBridge did not bring this event: it was found in the event history, when a snapshot saw what it had changed.',
      );
    case 'only a test':
      return ours(
        'This is a test: somebody ran `whodunit test`. Nothing has changed in IAM, and nothing is to be done.',
      );
    case 'counts':
    case 'silence':
    case 'last snapshot':
    case 'members read':
    case 'everything delivered':
    case 'undelivered':
      return sayHeartbeatPoint(point, place);
    case 'net effect':
    case 'more effects':
    case 'more affected':
    case 'no access changed':
    case 'texts not read':
    case 'policies not known':
    case 'last use':
    case 'in use':
    case 'trusted before':
    case 'trust as before':
    case 'order uncertain':
    case 'state could not be read':
      return sayNetPoint(point, place);
    default:
      return sayPolicyPoint(point, place);
  }
}

function sayEnd(end: End, { timeZone }: Place): Phrase {
  return end.code === 'at'
    ? phrase`It ends on ${sayTime(end.time, timeZone)}.`
    : ours(`It ends after ${several(end.days, 'day')}.`);
}

/** “AWS answered `AccessDenied` 8 times and `NoSuchEntity` once.” */
function sayAnswers(counts: Extract<Point, { code: 'answers' }>['counts']): Phrase {
  const times = (count: number) => ours(count === 1 ? ' once' : ` ${count} times`);
  const said = listed(counts, ({ error, count }) => phrase`${code(error, 80)}${times(count)}`, {
    last: 'and',
    limit: 5,
  });
  return phrase`AWS answered ${said}.`;
}

/** “The refused policies name `arn:aws:iam::210987654321:role/admin` and 7 more.” */
function sayProbed(principals: readonly string[]): Phrase {
  const named = listed(principals, (principal) => code(principal, 120), { last: 'and', limit: 4 });
  return phrase`The refused policies name ${named}.`;
}

function sayHidden(kilobytes: number | undefined): Phrase {
  const size = kilobytes === undefined ? '' : ` of ${kilobytes} KB`;
  return ours(`What exactly was changed is not in the event: the request${size} was larger than CloudTrail keeps.`);
}

function sayBoundary(name: string, limits: 'something' | 'nothing'): Phrase {
  const boundary = phrase`Its permissions boundary is ${code(name, 120)}`;
  return limits === 'nothing'
    ? phrase`${boundary}, which limits nothing.`
    : phrase`${boundary}: of what its policies allow, only what the boundary allows too counts.`;
}
