import type { IncomingHttpHeaders } from 'node:http';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';

/** A call as it went over the wire, and its answer. */
export type CallToAws = Readonly<{
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  request: Buffer;
  status: number;
  answer: Buffer;
}>;

/** What CloudTrail says of a call, whichever protocol the service speaks. */
export type ReadCall = Readonly<{
  eventName: string;
  requestParameters: Fields | null;
  responseElements: Fields | null;
  error?: Readonly<{ errorCode: string; errorMessage?: string }>;
  requestId?: string;
}>;
