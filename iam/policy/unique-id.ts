/** Whether a text is the unique id of a role or a user: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export function isUniqueId(text: string): boolean {
  return /^A(ROA|IDA)[A-Z0-9]+$/.test(text);
}
