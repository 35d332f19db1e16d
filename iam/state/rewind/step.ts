import type { CloudTrailRecord } from '../../cloudtrail/record.ts';

/** Something that changed a state. */
export type Step =
  | Readonly<{ kind: 'record'; record: CloudTrailRecord }>
  /** AWS wrote another version of a policy of its own, which no record tells. */
  | Readonly<{ kind: 'aws'; arn: string; version: string; former: string; time: number }>;
