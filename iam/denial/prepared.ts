/**
 * The text of a paste on one line, without what terminals, JSON, XML and Markdown put around it. Lines that a terminal
 * wrapped are joined, inside of a name without a space; a blank line stays a break.
 */
export function prepared(text: string): string {
  return joined(unescaped(text.slice(0, mostCharacters)));
}

/** A message of AWS is shorter than a thousand characters; a log of a megabyte is still searched whole. */
const mostCharacters = 2_000_000;

const escapeSign = String.fromCharCode(27);
const colours = new RegExp(`${escapeSign}\\[[0-9;]*[A-Za-z]`, 'g');

function unescaped(text: string): string {
  return text
    .replace(colours, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\\+(["'])/g, '$1')
    .replace(/\\+[nr]/g, '\n')
    .replace(/\\+t/g, ' ')
    .replace(/\\+u003[cC]/g, '<')
    .replace(/\\+u003[eE]/g, '>')
    .replace(/&(quot|apos|lt|gt|amp|#34|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/(?<![*:])\*\*(?![*:])/g, '');
}

const entities: Readonly<Record<string, string>> = {
  ...{ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&', '#34': '"', '#39': "'" },
};

/** What Terraform and others draw around a message. */
const frame = /^[ \t]*[│┃║╷╵╭╰|>][ \t]?|[ \t]*[│┃║]?[ \t]*$/g;

function joined(text: string): string {
  let whole = '';
  for (const line of text.split('\n')) {
    const isFramed = /^\s*[│┃║╷╵╭╰|>]/.test(line);
    const bare = isFramed ? line.replace(frame, '') : line;
    if (bare.trim() === '') {
      if (!isFramed) whole += whole === '' || whole.endsWith('\n') ? '' : '\n';
      continue;
    }
    whole += (whole === '' || whole.endsWith('\n') ? '' : joint(whole, bare)) + bare.trim();
    // A line that was cut at a space keeps it here, for the next one.
    if (/\s$/.test(bare)) whole += ' ';
  }
  return whole.replace(/[ \t]+/g, ' ').trim();
}

/** What stands between two lines: nothing inside of a name that the end of the line cut in two. */
function joint(before: string, next: string): string {
  if (/\s$/.test(before) || /^\s/.test(next)) return ' ';
  const last = /\S{1,2000}$/.exec(before.slice(-2000))?.[0] ?? '';
  const first = /^\S+/.exec(next)?.[0] ?? '';
  if (isKeyword(last + first) || isOne(last, first)) return '';
  if (/^[a-z][a-z0-9-]*:[A-Z][A-Za-z]*$/.test(last) && /^[A-Z][a-z]+\W?$/.test(first)) return '';
  if (isOfArn(last)) return afterName.has(first.toLowerCase()) || isBeginning(first) ? ' ' : '';
  if (isKeyword(last) || isKeyword(first) || isBeginning(first)) return ' ';
  return isCut(last) || /^[-/:_.@=]/.test(first) ? '' : ' ';
}

/** An ARN or an action that was cut before its first colon. */
function isOne(last: string, first: string): boolean {
  if (last.includes(':')) return false;
  return /^["'`(]*(?:arn:|[a-z][a-z0-9-]*:[A-Z]\w*\W?$)/.test(last + first) && !/^arn:/.test(first);
}

function isOfArn(last: string): boolean {
  return /^["'`(]*arn:/.test(last);
}

/** What can stand behind a whole ARN in a message. */
const afterName = new Set([
  'is',
  'are',
  'was',
  'on',
  'because',
  'with',
  'encoded',
  'action',
  'user:',
  'an',
  'and',
  'status',
]);

/** Inside of an action, or behind a sign that ends no name. */
function isCut(last: string): boolean {
  return /^[a-z][a-z0-9-]*:[A-Za-z]*$/.test(last) || /[-/:_@=]$/.test(last);
}

/** A line of another message. */
function isBeginning(first: string): boolean {
  return /^(?:\d{4}-\d\d|\d\d:\d\d|[[{}<]|[A-Z][A-Za-z]+:$|\()/.test(first);
}

const keywords = new Set(
  `user is not authorized to perform on resource associated this ciphertext because no identity-based resource-based policy
   policies allows allow the action with an a explicit deny in service control permissions boundary session vpc endpoint
   role trust transitively through when calling operation an error occurred you are access denied encoded authorization failure message
   error exception status code request id api at file`.split(/\s+/),
);

function isKeyword(word: string): boolean {
  return keywords.has(word.toLowerCase().replace(/["'<:.,].*$/s, ''));
}
