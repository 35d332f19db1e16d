import type { Fields } from '../../iam/cloudtrail/fields.ts';

/** A period, milliseconds since 1970; `since` inclusive, `until` exclusive. */
export type Period = Readonly<{ since: number; until: number }>;

/** Somewhere that IAM's records can be asked of. */
export type History = Readonly<{
  /** Records as CloudTrail wrote them (the JSON of the record, not the EventBridge envelope), newest first. */
  records(period: Period): AsyncIterable<Fields>;
  /** What could not be read, one sentence each; complete once `records` has ended. */
  gaps(): readonly string[];
  /** Where it asks, in one sentence, where that may surprise. */
  about?: string;
}>;
