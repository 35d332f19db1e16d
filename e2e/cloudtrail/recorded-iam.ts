import { eventAround } from '../../cli/input/event-around.ts';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import type { LocalServer } from '../../preview/standins/local-server.ts';
import type { Account } from '../aws/account.ts';
import { putOnBus } from '../bus.ts';
import { accountId } from '../emulator/environment.ts';
import { identitiesOf } from './identities.ts';
import { cloudTrailPlayer } from './player.ts';

/** IAM of the emulator, as `AWS_ENDPOINT_URL_IAM`: each call to it comes to the bus as an event. */
export function recordedIam(
  account: Account,
  see: (id: string, event: Fields) => void = () => {},
): Promise<LocalServer> {
  const { endpoint, certificate } = account;
  const identities = identitiesOf(accountId);
  return cloudTrailPlayer({
    endpoint,
    certificate,
    accountId,
    identityOf: identities.of,
    record: async (record) => {
      identities.learn(record);
      const id = String(record['eventID']);
      const event = eventAround(record);
      see(id, event);
      await putOnBus(account, [{ id, event, isTold: true }]);
    },
  });
}
