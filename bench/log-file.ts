import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsAt } from '../iam/cloudtrail/fields.ts';

export const records = 100_000;

/** A log file as of a busy account: of twenty records one is of IAM, and of ten of those one changes something. */
export function logFile(count = records): string {
  const fixture = join(import.meta.dirname, '../test/fixtures/AttachRolePolicy.json');
  const record = fieldsAt(JSON.parse(readFileSync(fixture, 'utf8')), 'detail');
  const all = Array.from({ length: count }, (_, index) => {
    const isOfIam = index % 20 === 0;
    return JSON.stringify({
      ...record,
      eventTime: new Date(Date.UTC(2026, 10, 24) + index * 100).toISOString().replace(/\.\d+/, ''),
      eventID: `00000000-0000-4000-8000-${String(index * 7_919).padStart(12, '0')}`,
      ...(isOfIam ? {} : { eventSource: 'ec2.amazonaws.com', eventName: 'DescribeInstances' }),
      readOnly: index % 200 !== 0,
    });
  });
  return `{"Records":[${all.join(',')}]}`;
}
