/** The resource behind the action; `text` ends where the reason begins, if `isBounded`. */
export function resourceIn(text: string, isBounded: boolean): string | undefined {
  const lead =
    /^[\s*'`").,;]*on (?:(?:the )?(?:(this|specified) )?resources?\b(?: (associated)\b)?\s*:?\s*|(?=(?:(?:role|user|group|policy) )?["'`]?arn:))/i.exec(
      text,
    );
  if (lead === null || lead[1] !== undefined || lead[2] !== undefined) return undefined;
  const rest = text.slice(lead[0].length, lead[0].length + 3000);
  return quoted(rest) ?? kindAndName(rest) ?? plain(rest, isBounded);
}

function quoted(rest: string): string | undefined {
  const [, double, single] = /^(?:"{1,3}([^"]*)"|[`']([^`'"]*)['`])/.exec(rest) ?? [];
  return (double ?? single)?.trim() || undefined;
}

/** IAM's own way to name what has no ARN in the request: `role billing-export`. */
function kindAndName(rest: string): string | undefined {
  const [, kind, name = ''] = kinds.exec(rest) ?? [];
  return kind === undefined || /^(?:because|with)$/i.test(name) ? undefined : `${kind} ${trimmed(name)}`;
}

const kinds =
  /^(role|user|group|policy|instance profile|access key|server certificate|mfa device|mfa|login profile|saml provider|signing certificate) (\S+)/i;

/** A key of S3 may hold spaces: where the end is known, all up to it is the resource. */
function plain(rest: string, isBounded: boolean): string | undefined {
  // A message that was cut off before its end has no second quote.
  const whole = rest.trim().replace(/^["'`]+/, '');
  if (isBounded && /^arn:/.test(whole) && !/ arn:/.test(whole) && whole.length < 1400)
    return whole.endsWith(':') ? whole : trimmed(whole) || undefined;
  return trimmed(/^\S+/.exec(whole)?.[0] ?? '') || undefined;
}

/** Without the signs of the sentence around it; an elision (`...`) is a part of it, and so is a bracket that it opens. */
export function trimmed(token: string): string {
  let name = token.replace(/<\/.*$/s, '');
  for (let last = name.at(-1); last !== undefined && isAround(name, last); last = name.at(-1)) name = name.slice(0, -1);
  return name;
}

function isAround(name: string, last: string): boolean {
  if (last === '.') return !name.endsWith('...');
  if (last === ':') return !name.endsWith(':log-stream:');
  const opening = Object.hasOwn(brackets, last) ? brackets[last] : undefined;
  return opening === undefined ? /["'`,;]/.test(last) : name.split(last).length > name.split(opening).length;
}

const brackets: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
