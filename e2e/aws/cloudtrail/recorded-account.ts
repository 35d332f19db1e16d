import { eventAround } from '../../../iam/cloudtrail/event-around.ts';
import { type Fields, textAt } from '../../../iam/cloudtrail/fields.ts';
import { putOnBus } from '../../events/bus.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { accountId, region } from '../emulator/environment.ts';
import { eventHistory } from './event-history.ts';
import { identitiesOf } from './identities.ts';
import { recordingProxy } from './recording-proxy.ts';
import { recordsOfStacks } from './stacks/records-of-stacks.ts';

/** The emulator's account, each call to which comes to the bus as an event and stands in the event history. */
export type RecordedAws = Readonly<{
  /** To be used as `AWS_ENDPOINT_URL`. */
  url: string;
  close(): Promise<void>;
}>;

/** `users` are those whose access keys were made before anything was recorded, by their keys. */
export async function recordedAccount(
  { account, stackChanges }: Pick<Emulator, 'account' | 'stackChanges'>,
  users: Readonly<Record<string, string>> = {},
): Promise<RecordedAws> {
  const { endpoint, certificate } = account;
  const identities = identitiesOf(accountId, users);
  const records: Fields[] = [];
  const keep = async (made: Fields) => {
    identities.learn(made);
    records.push(made);
    const event = eventAround(made);
    // Each region has a bus of its own, and the stack's rules are on this one's.
    if (made['awsRegion'] !== region || !isChange(made)) return;
    await putOnBus(account, [{ id: String(made['eventID']), event, becomesAlert: true }]);
  };
  const stacks = recordsOfStacks({ file: stackChanges, accountId, record: keep });
  const record = async (made: Fields) => {
    if (textAt(made, 'eventSource') === 'cloudformation.amazonaws.com') stacks.learn(made);
    await keep(made);
  };
  const answerTo = eventHistory(records);
  const proxy = await recordingProxy({ endpoint, certificate, accountId, identityOf: identities.of, answerTo, record });
  const close = async () => void (await Promise.all([proxy.close(), stacks.close()]));
  return { url: proxy.url, close };
}

/** A rule that is only ENABLED gets no event of a call that reads. */
function isChange(record: Fields): boolean {
  return record['readOnly'] === false;
}
