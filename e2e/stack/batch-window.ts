import { fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { type Account, configureEventSource, eventSources } from '../aws/client/account.ts';

/** Changes how long the event source of the function gathers a batch. */
export async function setBatchWindow(account: Account, functionName: string, seconds: number): Promise<void> {
  for (const source of await eventSources(account, functionName)) {
    const id = textAt(fieldsOf(source), 'UUID') ?? '';
    await configureEventSource(account, id, { MaximumBatchingWindowInSeconds: seconds });
  }
}
