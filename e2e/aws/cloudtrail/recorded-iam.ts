import { eventAround } from '../../../iam/cloudtrail/event-around.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { putOnBus } from '../../events/bus.ts';
import type { Account } from '../client/account.ts';
import { accountId } from '../emulator/environment.ts';
import { eventHistory } from './event-history.ts';
import { identitiesOf } from './identities.ts';
import { recordingProxy } from './recording-proxy.ts';

/** IAM of the emulator, each call to which comes to the bus as an event and stands in the event history. */
export type RecordedIam = Readonly<{
  /** To be used as `AWS_ENDPOINT_URL_IAM`. */
  url: string;
  /** To be used as `AWS_ENDPOINT_URL_CLOUDTRAIL`. */
  historyUrl: string;
  close(): Promise<void>;
}>;

export async function recordedIam(
  account: Account,
  see: (id: string, event: Fields) => void = () => {},
): Promise<RecordedIam> {
  const { endpoint, certificate } = account;
  const identities = identitiesOf(accountId);
  const records: Fields[] = [];
  const record = async (made: Fields) => {
    identities.learn(made);
    records.push(made);
    const id = String(made['eventID']);
    const event = eventAround(made);
    see(id, event);
    await putOnBus(account, [{ id, event, becomesAlert: true }]);
  };
  const player = await recordingProxy({ endpoint, certificate, accountId, identityOf: identities.of, record });
  const history = await eventHistory(records);
  const close = async () => void (await Promise.all([player.close(), history.close()]));
  return { url: player.url, historyUrl: history.url, close };
}
