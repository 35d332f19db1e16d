/** An Amazon Resource Name in its parts, https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export type Arn = Readonly<{
  partition: string;
  service: string;
  region: string;
  accountId: string;
  /** Everything after the account: `role/path/name`, `assumed-role/name/session`. */
  resource: string;
}>;

/** The parts of an ARN, or undefined for anything else: a role may well be named `arnold`. */
export function parseArn(text: string | undefined): Arn | undefined {
  const [arn, partition, service, region, accountId, ...resource] = (text ?? '').split(':');
  if (arn !== 'arn' || !partition || !service || region === undefined || accountId === undefined) return undefined;
  if (resource.length === 0) return undefined;
  return { partition, service, region, accountId, resource: resource.join(':') };
}

/** The last name in an ARN's resource (`role/path/name` gives `name`); any other text is returned as it is. */
export function nameFromArn(text: string): string {
  const arn = parseArn(text);
  return arn?.resource.split('/').at(-1) || text;
}
