import type { Fields } from '../../../iam/cloudtrail/fields.ts';

/** The event name of a call to Lambda, with what its path names; undefined for a call that is not listed here. */
export function lambdaCall(
  method: string,
  pathAndQuery: string,
): Readonly<{ eventName: string; pathParameters: Fields }> | undefined {
  const [path = ''] = pathAndQuery.split('?');
  for (const { method: itsMethod, place, eventName } of calls) {
    const found = itsMethod === method ? place.exec(path) : null;
    if (found !== null) return { eventName, pathParameters: decoded(found.groups ?? {}) };
  }
  return undefined;
}

function decoded(groups: Readonly<Record<string, string>>): Fields {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

const aFunction = '/functions/(?<functionName>[^/]+)';
const aMapping = '/event-source-mappings/(?<uUID>[^/]+)';

/** Those that change a function. CloudTrail's names end in the version of the API: https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html */
const calls = [
  { method: 'PUT', at: `${aFunction}/code`, eventName: 'UpdateFunctionCode20150331v2' },
  { method: 'PUT', at: `${aFunction}/configuration`, eventName: 'UpdateFunctionConfiguration20150331v2' },
  { method: 'DELETE', at: aFunction, eventName: 'DeleteFunction20150331' },
  { method: 'PUT', at: `${aFunction}/concurrency`, eventName: 'PutFunctionConcurrency20171031' },
  { method: 'DELETE', at: `${aFunction}/concurrency`, eventName: 'DeleteFunctionConcurrency20171031' },
  { method: 'POST', at: `${aFunction}/policy`, eventName: 'AddPermission20150331v2' },
  { method: 'POST', at: '/event-source-mappings', eventName: 'CreateEventSourceMapping20150331' },
  { method: 'PUT', at: aMapping, eventName: 'UpdateEventSourceMapping20150331' },
  { method: 'DELETE', at: aMapping, eventName: 'DeleteEventSourceMapping20150331' },
].map(({ at, ...call }) => ({ ...call, place: new RegExp(String.raw`^/\d{4}-\d\d-\d\d${at}/?$`) }));
