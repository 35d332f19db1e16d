/**
 * Whether a text is what a pattern stands for: `*` is any run of characters, also none; every
 * other character stands for itself, and its case counts. Takes each part between stars where it first fits, so that no pattern is slow.
 */
export function isLike(pattern: string, text: string): boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return text === pattern;
  const end = text.length - tail.length;
  if (head.length > end || !text.startsWith(head) || !text.endsWith(tail)) return false;
  return isInOrder(rest, text.slice(head.length, end));
}

function isInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return true;
}

/** Event names are the same in any case, as IAM's own actions are. */
export function isLikeAction(pattern: string, eventName: string): boolean {
  return isLike(pattern.toLowerCase(), eventName.toLowerCase());
}

/** A pattern that begins as an ARN does stands for ARNs, any other for names: a star in a name never reaches into an ARN. */
export function isLikeOneOf(pattern: string, { names, arns }: Names): boolean {
  return (pattern.startsWith('arn:') ? arns : names).some((text) => isLike(pattern, text));
}

/** By what something can be known. */
export type Names = Readonly<{ names: readonly string[]; arns: readonly string[] }>;
