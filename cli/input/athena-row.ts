import { type Fields, fieldsOf, isObject } from '../../iam/cloudtrail/fields.ts';
import { parseJson } from './parse-json.ts';

/** Whether this is a row of the table that Athena has for CloudTrail: its columns have no capitals. */
export function isAthenaRow(value: Fields): boolean {
  return typeof value['eventname'] === 'string' && typeof value['eventsource'] === 'string';
}

/**
 * The record of a row: names as CloudTrail writes them, and the columns that hold JSON as text unpacked.
 * https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table.html
 */
export function recordOfRow(row: Fields): Fields {
  const record = named(row, recordNames);
  const identity = json(record['userIdentity']);
  return {
    ...record,
    userIdentity: isObject(identity) ? named(identity, identityNames) : identity,
    ...Object.fromEntries(asJson.flatMap((name) => (Object.hasOwn(record, name) ? [[name, json(record[name])]] : []))),
    ...Object.fromEntries(
      booleans.flatMap((name) => (Object.hasOwn(record, name) ? [[name, json(record[name])]] : [])),
    ),
  };
}

const asJson = ['requestParameters', 'responseElements', 'additionalEventData', 'serviceEventDetails', 'tlsDetails'];
const booleans = ['readOnly', 'managementEvent'];

const recordNames = byLowerCase([
  ...['eventVersion', 'userIdentity', 'eventTime', 'eventSource', 'eventName', 'awsRegion', 'sourceIPAddress'],
  ...['userAgent', 'errorCode', 'errorMessage', 'requestID', 'eventID', 'resources', 'eventType', 'apiVersion'],
  ...['recipientAccountId', 'sharedEventID', 'vpcEndpointId', 'eventCategory', 'sessionCredentialFromConsole'],
  ...asJson,
  ...booleans,
]);

const identityNames = byLowerCase([
  ...['type', 'principalId', 'arn', 'accountId', 'invokedBy', 'accessKeyId', 'userName', 'identityProvider'],
  ...['sessionContext', 'attributes', 'mfaAuthenticated', 'creationDate', 'sessionIssuer', 'sourceIdentity'],
  ...['webIdFederationData', 'federatedProvider', 'ec2RoleDelivery', 'onBehalfOf', 'userId', 'identityStoreArn'],
  ...['credentialId', 'inScopeOf', 'issuerType', 'credentialsIssuedTo', 'assumedRoot'],
]);

function byLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/** Also within, except that a request and a response keep their own names. Athena writes null for what is not there. */
function named(value: Fields, names: ReadonlyMap<string, string>): Fields {
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== '');
  return Object.fromEntries(
    members.map(([name, member]) => {
      const known = names.get(name) ?? name;
      const isIdentity = names === identityNames && isObject(member);
      return [known, isIdentity ? named(fieldsOf(member), names) : member];
    }),
  );
}

function json(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const parsed = parseJson(value);
  return parsed.kind === 'json' ? parsed.value : value;
}
