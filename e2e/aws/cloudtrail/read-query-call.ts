import type { CallToAws, ReadCall } from './call-to-aws.ts';
import { childOf, type Element } from './element.ts';
import { loggedMembers } from './logged-members.ts';
import { readForm } from './read-form.ts';
import { isReading } from './read-json-call.ts';
import { readXml } from './read-xml.ts';

/** A call in AWS's query protocol, a form and an XML: IAM, STS, SNS, CloudFormation. Undefined where it is none. */
export function readQueryCall(call: Pick<CallToAws, 'request' | 'status' | 'answer'>): ReadCall | undefined {
  const { eventName, parameters } = requestIn(call.request.toString());
  if (eventName === undefined) return undefined;
  const answer = readXml(call.answer.toString());
  const error = call.status < 400 ? undefined : errorIn(answer);
  const result = isReading(eventName) ? undefined : childOf(answer, `${eventName}Result`);
  const requestId = requestIdIn(answer);
  return {
    eventName,
    requestParameters: error?.errorCode === denied ? null : loggedMembers(parameters),
    responseElements: loggedMembers(result),
    ...(error !== undefined && { error }),
    ...(requestId !== undefined && { requestId }),
  };
}

/** The action, and its parameters without what belongs to the protocol. */
function requestIn(form: string): Readonly<{ eventName: string | undefined; parameters: Element }> {
  const request = readForm(form);
  const children = request.children.filter(({ name }) => name !== 'Action' && name !== 'Version');
  return { eventName: childOf(request, 'Action')?.text, parameters: { ...request, children } };
}

const denied = 'AccessDenied';

function errorIn(answer: Element | undefined): NonNullable<ReadCall['error']> {
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
