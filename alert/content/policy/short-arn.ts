import { parseArn } from '../../../iam/cloudtrail/arn.ts';

/** What a reader knows already: the services that the statement's actions name, and the reader's own account. */
export type Known = Readonly<{ services: readonly string[]; accountId: string | undefined }>;

/**
 * An ARN without what a reader knows: partition always, service and account where they are plain. A region and
 * another account stay, since they tell apart: `arn:aws:s3:::logs/*` is `logs/*`, and a table of another account
 * is `us-east-1:210987654321:table/orders`. Any other text, and an ARN of stars only, is returned as it is.
 */
export function shortArn(text: string, known: Known): string {
  const arn = parseArn(text);
  if (arn === undefined) return text;
  const account = arn.accountId === known.accountId ? '' : arn.accountId;
  const place = [arn.region, account].filter((part) => part !== '');
  const short = [...place, arn.resource].join(':');
  if (/^[*:]*$/.test(short)) return text;
  return isPlain(arn.service, known.services) ? short : `${arn.service}:${short}`;
}

/** Buckets and roles are told by their form alone; otherwise all actions must be of the ARN's service. */
function isPlain(service: string, services: readonly string[]): boolean {
  if (service === 's3' || service === 'iam' || service === 'sts') return true;
  return services.length > 0 && services.every((one) => one === service);
}
