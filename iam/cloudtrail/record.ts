import type { Fields } from './fields.ts';
import type { Outcome } from './outcome.ts';
import type { Principal } from './principal.ts';
import type { Tool } from './tool.ts';

/**
 * One CloudTrail record, read once and safely:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export type CloudTrailRecord = Readonly<{
  eventId: string | undefined;
  eventName: string;
  eventSource: string;
  /** What CloudTrail says of the call; undefined in a record that does not say it. */
  readOnly: boolean | undefined;
  /** Milliseconds since 1970; CloudTrail itself resolves to one second. */
  time: number | undefined;
  region: string | undefined;
  accountId: string | undefined;
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`, ... */
  partition: string;
  principal: Principal;
  tool: Tool;
  /** An IP address, or the host name of an AWS service. */
  source: string | undefined;
  outcome: Outcome;
  request: Fields;
  response: Fields;
  /** Set where CloudTrail left the request parameters out because they were too large. */
  hidden: Readonly<{ bytes: number | undefined }> | undefined;
}>;
