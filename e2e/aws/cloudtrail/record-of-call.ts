import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { childOf, type Element } from './element.ts';
import { loggedMembers } from './logged-members.ts';
import { readForm } from './read-form.ts';
import { readXml } from './read-xml.ts';

/** One call of the IAM API in AWS's query protocol, with its answer. */
export type IamCall = Readonly<{
  /** The form that was sent: `Action=CreateUser&UserName=...` */
  request: string;
  status: number;
  /** The XML that came back. */
  answer: string;
  userIdentity: Fields;
  /** Milliseconds since 1970. */
  time: number;
  source: string;
  userAgent: string;
  accountId: string;
  /** A random one for each call. */
  eventId: string;
}>;

/**
 * The record that CloudTrail would write of a call to IAM:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function recordOfCall(call: IamCall): Fields {
  const { eventName, parameters } = requestIn(call.request);
  const answer = readXml(call.answer);
  const error = call.status < 400 ? undefined : errorIn(answer);
  const readOnly = /^(Get|List|Generate|Simulate)/.test(eventName);
  const result = readOnly ? undefined : childOf(answer, `${eventName}Result`);
  return {
    eventVersion: '1.11',
    userIdentity: call.userIdentity,
    eventTime: new Date(call.time).toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: call.source,
    userAgent: call.userAgent,
    ...error,
    requestParameters: error?.errorCode === denied ? null : loggedMembers(parameters),
    responseElements: loggedMembers(result),
    requestID: requestIdIn(answer) ?? call.eventId,
    eventID: call.eventId,
    readOnly,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: call.accountId,
    eventCategory: 'Management',
  };
}

/** The action, and its parameters without what belongs to the protocol. */
function requestIn(form: string): Readonly<{ eventName: string; parameters: Element }> {
  const request = readForm(form);
  const children = request.children.filter(({ name }) => name !== 'Action' && name !== 'Version');
  return { eventName: childOf(request, 'Action')?.text ?? '', parameters: { ...request, children } };
}

const denied = 'AccessDenied';

function errorIn(answer: Element | undefined): Readonly<{ errorCode: string; errorMessage?: string }> {
  const error = childOf(answer, 'Error');
  const message = childOf(error, 'Message')?.text;
  const errorCode = loggedCode(childOf(error, 'Code')?.text ?? 'ServiceFailure');
  return { errorCode, ...(message !== undefined && { errorMessage: message }) };
}

/** On the wire it is `NoSuchEntity` or `ValidationError`, in a record the exception: `NoSuchEntityException`. */
function loggedCode(code: string): string {
  return code === denied ? code : `${code.replace(/(Exception|Error)$/, '')}Exception`;
}

function requestIdIn(answer: Element | undefined): string | undefined {
  return (childOf(childOf(answer, 'ResponseMetadata'), 'RequestId') ?? childOf(answer, 'RequestId'))?.text;
}
