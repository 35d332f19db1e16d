import { withBursts } from '../../../alert/bursts.ts';
import { group, type Message } from '../../../alert/group.ts';
import { withNetRisk } from '../../../alert/net-risk.ts';
import { alertOf, readValue } from '../../../alert/pipe.ts';
import type { Entity } from '../../../iam/state/entities.ts';
import type { State } from '../../../iam/state/state.ts';
import { stateOf } from '../../iam/state/access/states.ts';
import { kimura, recordOf } from '../records.ts';

/** One call, and what it made of some entities; they are what it touched. */
export type Step = Readonly<{
  eventName: string;
  request: Readonly<Record<string, unknown>>;
  response?: unknown;
  makes: readonly Entity[];
  /** Also what it names and leaves alone. */
  names?: readonly Entity[];
}>;

/** Calls on a state that has these entities, one after another. */
export type Story = Readonly<{
  before: readonly Entity[];
  steps: readonly Step[];
  /** Of a policy, how many more hold it. */
  more?: State['more'];
  members?: object;
}>;

/** The messages that a story leads to. */
export function messagesOf({ before, steps, more = new Map(), members = {} }: Story): readonly Message[] {
  let state: State = { ...stateOf(...before), more };
  const alerts = steps.map(({ eventName, request, response, makes, names = [] }, index) => {
    const event = recordOf({
      userIdentity: kimura,
      sourceIPAddress: '198.51.100.24',
      eventID: `event-${index}`,
      eventTime: `2026-11-24T00:4${index}:00Z`,
      eventName,
      requestParameters: request,
      responseElements: response ?? null,
      ...members,
    });
    const read = readValue(`event-${index}`, event, '');
    if (read.kind !== 'record') throw new Error(`not a record: ${read.reason}`);
    const after = { ...stateOf(...state.entities.values(), ...makes), more };
    const touched = [...makes, ...names].map(({ key }) => key);
    const alert = alertOf(read, { kind: 'known', before: state, after, touched, order: 'certain' });
    state = after;
    return alert;
  });
  return group(withNetRisk(withBursts(alerts)));
}
