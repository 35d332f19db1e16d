import { type Fields, fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer, type Received } from '../../../standins/local-server.ts';
import { lookUpEvents } from './look-up-events.ts';
import { LookupError } from './lookup-error.ts';

/**
 * Plays the event history of CloudTrail, to be used as `AWS_ENDPOINT_URL_CLOUDTRAIL`: it answers LookupEvents out of
 * the records, at once where CloudTrail takes minutes, and nothing else.
 */
export function eventHistory(records: readonly Fields[]): Promise<LocalServer> {
  return localServer(async (call) => {
    try {
      return json(200, lookUpEvents(records, inputOf(call)));
    } catch (error) {
      if (!(error instanceof LookupError)) throw error;
      return json(400, { __type: error.name, message: error.message });
    }
  });
}

function inputOf({ headers, body }: Received): Fields {
  const operation = String(headers['x-amz-target']);
  if (operation.endsWith('.LookupEvents')) return fieldsOf(JSON.parse(body));
  throw new LookupError('UnsupportedOperationException', `Only LookupEvents is answered here, not ${operation}.`);
}

function json(status: number, value: object): Answer {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(value) };
}
