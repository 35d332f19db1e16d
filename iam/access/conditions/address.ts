/** IP addresses as a range of numbers; an address of version 4 is never in a range of version 6. */
export type AddressRange = Readonly<{ version: 4 | 6; low: bigint; high: bigint }>;

/** `203.0.113.0/24`, `2001:db8::/32`, or a single address; undefined where the text is neither. */
export function addressRange(text: string): AddressRange | undefined {
  const [, address = '', size] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const found = version4(address) ?? version6(address);
  if (found === undefined) return undefined;
  const bits = found.version === 4 ? 32 : 128;
  const prefix = size === undefined ? bits : Number(size);
  if (prefix > bits) return undefined;
  const span = 1n << BigInt(bits - prefix);
  const low = (found.value / span) * span;
  return { version: found.version, low, high: low + span - 1n };
}

export function includesRange(outer: AddressRange, inner: AddressRange): boolean {
  return outer.version === inner.version && outer.low <= inner.low && inner.high <= outer.high;
}

type Address = Readonly<{ version: 4 | 6; value: bigint }>;

function version4(text: string): Address | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return { version: 4, value: parts.reduce((value, part) => value * 256n + BigInt(part), 0n) };
}

function version6(text: string): Address | undefined {
  const [head = '', tail, more] = text.split('::');
  const front = groups(head);
  const back = tail === undefined ? [] : groups(tail);
  const missing = 8 - front.length - back.length;
  if (more !== undefined || !text.includes(':') || (tail === undefined ? missing !== 0 : missing < 1)) return undefined;
  const all = [...front, ...Array<string>(missing).fill('0'), ...back];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { version: 6, value: BigInt(`0x${all.map((group) => group.padStart(4, '0')).join('')}`) };
}

function groups(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}

/** An address as a text that `addressRange` reads. */
export function addressText(version: 4 | 6, value: bigint): string {
  const [count, size, base] = version === 4 ? ([4, 8n, 10] as const) : ([8, 16n, 16] as const);
  const mask = (1n << size) - 1n;
  const parts = Array.from({ length: count }, (_, index) => (value >> (size * BigInt(count - 1 - index))) & mask);
  return parts.map((part) => part.toString(base)).join(version === 4 ? '.' : ':');
}
