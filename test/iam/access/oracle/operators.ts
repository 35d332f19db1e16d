import { asItself, fitsGlob } from './glob.ts';

export type Json = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a request has for each key, in lower case. */
export type Circumstances = Readonly<Record<string, readonly string[]>>;

type Text = Readonly<{ kind: 'plain'; text: string }> | Readonly<{ kind: 'unresolved' }>;

/** A text with its variables replaced; as a pattern, their values stand for themselves. */
export function textIn(text: string, circumstances: Circumstances, wild: boolean): Text {
  let isResolved = true;
  const keep = wild ? asItself : (value: string) => value;
  const replaced = text.replace(/\$\{([^}]+)\}/g, (_, inner: string) => {
    if (inner === '*' || inner === '?' || inner === '$') return keep(inner);
    const [key = '', fallback] = inner.split(/,\s*/);
    const values = circumstances[key.toLowerCase()] ?? [];
    const value = values.length === 0 ? fallback?.slice(1, -1) : values.length === 1 ? values[0] : undefined;
    if (value === undefined || value === '') isResolved = false;
    return keep(value ?? '');
  });
  return isResolved ? { kind: 'plain', text: replaced } : { kind: 'unresolved' };
}

export function testHolds(
  written: string,
  key: string,
  wanted: readonly string[],
  circumstances: Circumstances,
  variables: boolean,
): boolean {
  const values = circumstances[key.toLowerCase()] ?? [];
  if (written === 'Null') return wanted.includes(values.length === 0 ? 'true' : 'false');
  const [set, rest] = written.includes(':') ? (written.split(':') as [string, string]) : ['', written];
  const ifExists = rest.endsWith('IfExists');
  const operator = rest.replace('IfExists', '');
  const isNot = operator.includes('Not');
  if (values.length === 0) return ifExists || set === 'ForAllValues' || (isNot && set === '');
  const one = (value: string) =>
    wanted.some((each) => {
      const wild = operator.includes('Like') || operator.startsWith('Arn');
      const text = variables ? textIn(each, circumstances, wild) : { kind: 'plain' as const, text: each };
      return text.kind === 'plain' && compare(operator.replace('Not', ''), value, text.text);
    }) !== isNot;
  return set === 'ForAllValues' || (set === '' && isNot) ? values.every(one) : values.some(one);
}

function compare(operator: string, value: string, wanted: string): boolean {
  switch (operator) {
    case 'StringEquals':
    case 'BinaryEquals':
      return value === wanted;
    case 'StringEqualsIgnoreCase':
    case 'Bool':
      return value.toLowerCase() === wanted.toLowerCase();
    case 'StringLike':
      return fitsGlob(wanted, value);
    case 'ArnEquals':
    case 'ArnLike':
      return fitsArn(wanted, value);
    case 'IpAddress':
    case 'ipAddress':
      return isInRange(value, wanted);
  }
  const [, kind = '', relation = ''] = /^(Numeric|Date)(.*)$/.exec(operator) ?? [];
  const [one, other] = [value, wanted].map((text) => (kind === 'Date' ? Date.parse(text) : Number(text)));
  if (one === undefined || other === undefined) return false;
  if (relation === 'Equals') return one === other;
  if (relation === 'LessThan') return one < other;
  if (relation === 'LessThanEquals') return one <= other;
  return relation === 'GreaterThan' ? one > other : one >= other;
}

function fitsArn(pattern: string, value: string): boolean {
  const [parts, own] = [split(pattern), split(value)];
  if (parts === undefined) return fitsGlob(pattern, value);
  return own !== undefined && parts.every((part, index) => fitsGlob(part, own[index] ?? ''));
}

function split(arn: string): readonly string[] | undefined {
  const parts = arn.split(':');
  return parts.length < 6 ? undefined : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** Version 4 only, and the ranges /8, /16, /24 and /32 only: a range is the front of an address. */
function isInRange(value: string, range: string): boolean {
  const [address = '', size = '32'] = range.split('/');
  if (address.includes(':') !== value.includes(':')) return false;
  if (address.includes(':')) return value.startsWith(address.replace('::', ':'));
  const front = address.split('.').slice(0, Number(size) / 8);
  return front.every((part, index) => value.split('.')[index] === part);
}
