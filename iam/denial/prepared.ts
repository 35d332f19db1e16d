import { rejoined } from './rejoined.ts';

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
  return rejoined(text.replace(colours, '').replace(/\r\n?/g, '\n'))
    .replace(/(?<!\\)\\+(["'/\n])/g, '$1')
    .replace(/(?<!\\)\\+[nr]/g, '\n')
    .replace(/(?<!\\)\\+t/g, ' ')
    .replace(/(?<!\\)\\+u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(x?)([0-9a-f]{2,3});/gi, (_, x: string, code: string) =>
      String.fromCharCode(Number.parseInt(code, x === '' ? 10 : 16)),
    )
    .replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\u00a0|&nbsp;/g, ' ')
    .replace(/[“”]/g, '"')
    .replace(/(?<![*:])\*\*(?![*:])/g, '')
    .replace(/(?<=: ?|\/)<[^<>\n]{1,40}>/g, (name) => name.replaceAll(' ', hidden));
}

const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** Stands for a space within a placeholder such as `<account id>`, where it ends no name: a sign of nobody's alphabet. */
const hidden = '\ue000';

/** A part of a prepared text as it was. */
export function restored(part: string | undefined): string | undefined {
  return part?.replaceAll(hidden, ' ');
}

/** Behind a frame that Terraform and others draw around a message. */
const frame = /^\s*(?:[│┃║╷╵╭╰|]|>(?![:/])|(?:#|\/\/)(?=\s))[ \t]?/;

function unframed(line: string): string {
  const inner = line.replace(frame, '').trimEnd();
  return /[│┃║]$/.test(inner) ? inner.slice(0, -1).trimEnd() : inner;
}

function joined(text: string): string {
  const parts: string[] = [];
  let tail = '';
  const add = (part: string) => {
    parts.push(part);
    tail = (tail + part).slice(-2000);
  };
  for (const line of text.split('\n')) {
    const isFramed = frame.test(line);
    const bare = isFramed ? unframed(line) : line;
    const isOpen = tail !== '' && !tail.endsWith('\n');
    if (bare.trim() !== '') {
      // A line that was cut at a space keeps it, for the next one; more of them only fill a column.
      const end = /(?:^|\S)\s$/.test(bare) ? ' ' : '';
      add((isOpen ? joint(tail, bare) : '') + bare.trim() + end);
    } else if (!isFramed && isOpen) add('\n');
  }
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** What stands between two lines: nothing inside of a name that the end of the line cut in two. */
function joint(before: string, next: string): string {
  const last = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t'), before.lastIndexOf('\n')) + 1);
  const first = /^\S+/.exec(next.trimStart())?.[0] ?? '';
  if (last === '') return ' ';
  if (/^\s/.test(next)) return isCutArn(last, first) && !isBehindArn(first) ? '' : ' ';
  if ((/^[\w-]+$/.test(last) && isKeyword(last + first)) || isOne(last, first)) return '';
  if (/^[a-z][a-z0-9-]*:[A-Z][A-Za-z]*$/.test(last) && /^[A-Z][a-z]+\W?$/.test(first)) return '';
  if (isOfArn(last)) return isBehindArn(first) || isOfAnother(last, next) ? ' ' : '';
  if (isKeyword(last) || isKeyword(first) || isBeginning(first)) return ' ';
  if (isOfName(before, next)) return '';
  return isCut(last) || /^[-/:_.@=]/.test(first) ? '' : ' ';
}

function isCutArn(last: string, first: string): boolean {
  return isOfArn(last) && (/[-:/]$/.test(last) || /^[-:/]\w/.test(first));
}

/** A resource that is a bare name, and the reason right behind what was cut off it. */
function isOfName(before: string, next: string): boolean {
  if (!/^\S+ (?:because|with)\b/.test(next)) return false;
  return /on resource: ?(?:[a-z]{4,8}(?: [a-z]{3,11})? )?\S+$/.test(before.slice(-300));
}

/** What follows a name that ended with its line: another sentence, of which no word is AWS's. */
function isOfAnother(last: string, next: string): boolean {
  const [first = '', second] = next.split(/\s+/, 2);
  if (/\.$/.test(last) && /^[A-Z][a-z]/.test(first)) return true;
  return (
    second !== undefined && /^[A-Za-z]+:?$/.test(first) && !/^\((?:service|status)/i.test(second) && !isKeyword(second)
  );
}

function isBehindArn(first: string): boolean {
  return afterName.has(first.toLowerCase()) || isBeginning(first);
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
const afterName = new Set(
  'is are was on because with encoded action user: an and status exit exited caused see retrying'.split(' '),
);

/** Inside of an action, or behind a sign that ends no name. */
function isCut(last: string): boolean {
  return /^[a-z][a-z0-9-]*:[A-Za-z]*$/.test(last) || /[-/:_@=]$/.test(last);
}

/** A line of another message. */
function isBeginning(first: string): boolean {
  return /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d|[[{}<]|[A-Z][A-Za-z]+:$|\()/.test(first);
}

const keywords = new Set(
  `user is not authorized to perform on resource associated this ciphertext because no identity-based resource-based policy
   policy policies allows allow the action group instance profile with an a explicit deny in service control permissions boundary session vpc endpoint
   role trust transitively through when calling operation an error occurred you are access denied encoded authorization failure message
   error exception status code request id api at file`.split(/\s+/),
);

function isKeyword(word: string): boolean {
  return keywords.has(word.toLowerCase().replace(/["'<:.,].*$/s, ''));
}
