import { busSource } from '../cloudtrail/bus-source.ts';
import type { Fields } from '../cloudtrail/fields.ts';
import type { Alerter } from './alerter.ts';
import {
  deniedOn,
  longest,
  parametersCalled,
  rulesCalled,
  surroundingsOf,
  trailsCalled,
  type Where,
  wayOf,
} from './places.ts';

/** An event pattern that catches changes to the alerter itself, with a name for its rule. */
export type OwnPattern = Readonly<{
  id: string;
  /** Set where CloudFormation must not name the rule: where two rules catch the same call, its alert would come twice. */
  name?: string;
  /** What it catches changes to, in words. */
  what: string;
  pattern: Readonly<{ source: readonly string[]; 'detail-type': readonly string[]; detail: Fields }>;
}>;

/**
 * What catches changes to the alerter itself and to the trail that feeds it, and to nothing of anybody else.
 * Why: docs/decisions/0073.
 */
export function ownPatterns({ stackName, parameters, trailName }: Alerter): readonly OwnPattern[] {
  const watch = `${stackName}.Rules`;
  return [
    { id: 'Parts', what: 'its queue, function, topic, table', pattern: changes(wayOf(stackName)) },
    { id: 'Stack', what: 'its stack', pattern: changes([...surroundingsOf(stackName), ...rulesCalled(watch)]) },
    { id: 'Attempts', what: 'its resources, denied', pattern: changes([deniedOn(stackName)]) },
    // A rule that is deleted cannot catch its own deletion: the rule of the stack does.
    { id: 'Rules', name: watch, what: 'its own rules', pattern: changes(rulesCalled({ prefix: `${stackName}-` })) },
    { id: 'Trail', what: 'the trail that feeds it', pattern: changes(trailsCalled(trailName), trailCalls) },
    ...portions([...new Set(parameters)]).map((names, index) => ({
      id: `Parameters${index === 0 ? '' : index + 1}`,
      what: 'the parameters of its webhooks',
      pattern: changes(parametersCalled(names)),
    })),
  ];
}

/** As many names at a time as fit into a pattern, of 2,048 characters at most, which has each of them twice. */
function portions(names: readonly string[]): readonly (readonly string[])[] {
  const all: string[][] = [];
  let room = 0;
  for (const name of names) {
    const length = Math.min(name.length, longest) + '{"prefix":""},'.length;
    if (room < length) {
      all.push([]);
      room = 780;
    }
    all.at(-1)?.push(name);
    room -= length;
  }
  return all;
}

function changes(places: readonly Where[], eventName: readonly unknown[] = anyButHarmless): OwnPattern['pattern'] {
  const [place, ...others] = places;
  return {
    // Anybody may put events on the bus, but not in the name of AWS.
    source: [...new Set(places.flatMap(({ eventSource }) => eventSource.map(busSource)))],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: {
      // A trail may record data events too. The function makes some, and must not be woken by itself.
      eventCategory: [{ exists: false }, 'Management'],
      readOnly: [{ exists: false }, false],
      eventName,
      // With less than two members EventBridge would take it for a name.
      ...(others.length === 0 ? place : { $or: [place, ...others] }),
    },
  };
}

/**
 * Not those that read, nor those of `cdk diff`, nor those that Lambda makes with the role of the function when it
 * starts, nor a reader's click on the link in the first mail: the alert of the subscription itself is enough.
 */
const anyButHarmless = [
  {
    'anything-but': {
      prefix: [
        ...['Get', 'List', 'Describe', 'Detect'],
        ...['CreateChangeSet', 'DeleteChangeSet', 'CreateLogGroup', 'CreateLogStream', 'ConfirmSubscription'],
      ],
    },
  },
];

/** After these calls no event may arrive any more: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Operations.html */
const trailCalls = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];
