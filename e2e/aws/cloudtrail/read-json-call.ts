import { cbor } from '@smithy/core/cbor';
import { type Fields, fieldsOf, isObject, textAt } from '../../../iam/cloudtrail/fields.ts';
import type { CallToAws, ReadCall } from './call-to-aws.ts';
import { lambdaCall } from './lambda-calls.ts';

/** A call whose request and answer are JSON, or CBOR, which has the same values; undefined where it is neither. */
export function readJsonCall(call: CallToAws): ReadCall | undefined {
  const named = nameIn(call);
  if (named === undefined) return undefined;
  const { eventName, pathParameters = {} } = named;
  const [asked, answer] = [valueIn(call.request, isCbor(call)), valueIn(call.answer, isCbor(call))];
  const error = call.status < 400 ? undefined : errorIn(answer, call);
  return {
    eventName,
    requestParameters: error?.errorCode === denied ? null : loggedFields({ ...asked, ...pathParameters }),
    responseElements: error === undefined && !isReading(eventName) ? loggedFields(answer) : null,
    ...(error !== undefined && { error }),
  };
}

/** What only reads has no answer in its record. */
export function isReading(eventName: string): boolean {
  return /^(Get|List|Describe|Lookup|Generate|Simulate|Detect|Filter|Test|BatchGet|Query|Scan|Validate)/.test(
    eventName,
  );
}

type Named = Readonly<{ eventName: string; pathParameters?: Fields }>;

/** `AmazonSQS.SetQueueAttributes` in a header, an operation in the path of CBOR, or a path of Lambda's. */
function nameIn({ method, path, headers }: CallToAws): Named | undefined {
  const target = headers['x-amz-target'];
  const operation = typeof target === 'string' ? target.split('.').at(-1) : /\/operation\/(\w+)$/.exec(path)?.[1];
  return operation === undefined ? lambdaCall(method, path) : { eventName: operation };
}

function isCbor({ headers }: CallToAws): boolean {
  return headers['smithy-protocol'] !== undefined;
}

function valueIn(body: Buffer, isCborBody: boolean): Fields {
  if (body.length === 0) return {};
  try {
    return fieldsOf(isCborBody ? cbor.deserialize(body) : JSON.parse(body.toString()));
  } catch {
    return {};
  }
}

function errorIn(answer: Fields, { status }: CallToAws): NonNullable<ReadCall['error']> {
  const type = (textAt(answer, '__type') ?? textAt(answer, 'Code') ?? `Status${status}`).split('#').at(-1) ?? '';
  const message = textAt(answer, 'message') ?? textAt(answer, 'Message');
  // The same denial is AccessDeniedException on the wire and AccessDenied in a record.
  const errorCode = type === `${denied}Exception` ? denied : type;
  return { errorCode, ...(message !== undefined && { errorMessage: message }) };
}

const denied = 'AccessDenied';

/** Only the first letter of a name is lowered; what a caller named is left as it is, and what is secret is left out. */
function loggedFields(fields: Fields): Fields | null {
  const members = Object.entries(fields).filter(([name]) => !secrets.has(lowered(name)));
  return members.length === 0
    ? null
    : Object.fromEntries(members.map(([name, value]) => [lowered(name), logged(name, value)]));
}

function logged(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => logged(name, each));
  if (!isObject(value) || namedByCallers.has(lowered(name))) return value;
  return loggedFields(value) ?? {};
}

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

const namedByCallers: ReadonlySet<string> = new Set(['attributes', 'tags', 'inputPathsMap']);
/** CloudTrail hides a parameter's value, and leaves the environment and the code of a function out. */
const secrets: ReadonlySet<string> = new Set(['value', 'variables', 'zipFile', 'secretString', 'secretBinary']);
