import { type Fields, textAt } from '../cloudtrail/fields.ts';
import { readTime } from '../cloudtrail/read-record.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';

/** When something stops to count, in milliseconds since 1970, or after so many days. */
export type End = Readonly<{ code: 'at'; time: number }> | Readonly<{ code: 'after'; days: number }>;

/**
 * When the credential that a call made ends; undefined where the record does not say it. The response has the time,
 * the request the days: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html
 */
export function endOf({ request, response }: CloudTrailRecord): End | undefined {
  const time = paths.map((path) => timeAt(response, path)).find((found) => found !== undefined);
  if (time !== undefined) return { code: 'at', time };
  const days = Number(textAt(request, 'credentialAgeDays'));
  return Number.isInteger(days) && days > 0 ? { code: 'after', days } : undefined;
}

const paths = [
  ['serviceSpecificCredential', 'expirationDate'],
  ['serverCertificateMetadata', 'expiration'],
  ['validUntil'],
] as const;

/** CloudTrail writes the times of responses as “Dec 24, 2026 9:41:07 AM”, in UTC, or as ISO 8601. */
function timeAt(response: Fields, path: readonly string[]): number | undefined {
  const text = textAt(response, ...path);
  return readTime(text !== undefined && /[AP]M$/.test(text) ? `${text} UTC` : text);
}
