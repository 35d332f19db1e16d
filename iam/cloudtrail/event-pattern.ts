/**
 * The EventBridge pattern that catches every change to IAM: all calls but those whose names begin as
 * reading calls do. A list of the changing names would be too long for a pattern (2,048 characters) and
 * would miss whatever AWS adds; a verb that AWS adds later is caught.
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-iam.html
 * Why: docs/decisions/0003.
 */
export const eventPattern = {
  source: ['aws.iam'],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: {
    eventSource: ['iam.amazonaws.com'],
    eventName: [{ 'anything-but': { prefix: ['Get', 'List', 'Generate', 'Simulate'] } }],
  },
} as const;

/** Whether an action of IAM only reads, by its name: the pattern does not catch it. */
export function onlyReads(eventName: string): boolean {
  return eventPattern.detail.eventName[0]['anything-but'].prefix.some((prefix) => eventName.startsWith(prefix));
}
