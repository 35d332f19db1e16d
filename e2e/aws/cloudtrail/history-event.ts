import { type Fields, fieldsAt, textAt } from '../../../iam/cloudtrail/fields.ts';

/** A member of `Events` in an answer to LookupEvents: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html */
export type HistoryEvent = Readonly<{
  EventId: string;
  EventName: string;
  EventSource: string;
  /** Seconds since 1970. */
  EventTime: number;
  /** `true` or `false`. */
  ReadOnly: string;
  Username: string;
  AccessKeyId?: string;
  Resources: readonly Resource[];
  /** The record, as a JSON text. */
  CloudTrailEvent: string;
}>;

export type Resource = Readonly<{ ResourceType: string; ResourceName: string }>;

/** The record as the event history shows it. */
export function historyEvent(record: Fields): HistoryEvent {
  const accessKeyId = textAt(record, 'userIdentity', 'accessKeyId');
  return {
    EventId: textAt(record, 'eventID') ?? '',
    EventName: textAt(record, 'eventName') ?? '',
    EventSource: textAt(record, 'eventSource') ?? '',
    EventTime: Date.parse(textAt(record, 'eventTime') ?? '') / 1000,
    ReadOnly: textAt(record, 'readOnly') ?? 'false',
    Username: usernameOf(record),
    ...(accessKeyId !== undefined && { AccessKeyId: accessKeyId }),
    Resources: resourcesOf(record),
    CloudTrailEvent: JSON.stringify(record),
  };
}

/** Of a role's session it is the name of the session. */
function usernameOf(record: Fields): string {
  const name = textAt(record, 'userIdentity', 'userName');
  if (name !== undefined || textAt(record, 'userIdentity', 'type') === 'Root') return name ?? 'root';
  return (textAt(record, 'userIdentity', 'arn') ?? '').split('/').at(-1) ?? '';
}

function resourcesOf(record: Fields): readonly Resource[] {
  const asked = fieldsAt(record, 'requestParameters');
  const answered = fieldsAt(record, 'responseElements');
  return places.flatMap(({ type, path }) => {
    const names = new Set([textAt(asked, path.at(-1) ?? ''), textAt(answered, ...path)]);
    return [...names].flatMap((name) => (name === undefined ? [] : [{ ResourceType: type, ResourceName: name }]));
  });
}

/** Where a name stands: its last part in a request, all of it in an answer. */
const places = [
  { type: 'AWS::IAM::User', path: ['user', 'userName'] },
  { type: 'AWS::IAM::Role', path: ['role', 'roleName'] },
  { type: 'AWS::IAM::Group', path: ['group', 'groupName'] },
  { type: 'AWS::IAM::InstanceProfile', path: ['instanceProfile', 'instanceProfileName'] },
  { type: 'AWS::IAM::AccessKey', path: ['accessKey', 'accessKeyId'] },
  { type: 'AWS::IAM::Policy', path: ['policyArn'] },
  { type: 'AWS::IAM::Policy', path: ['policy', 'arn'] },
] as const;
