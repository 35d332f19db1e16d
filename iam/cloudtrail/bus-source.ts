/** The source of the EventBridge event that carries a record: `aws.iam` for `iam.amazonaws.com`. */
export function busSource(eventSource: string): string {
  return `aws.${eventSource.split('.')[0] ?? ''}`;
}
