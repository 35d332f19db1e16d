import type { Publication } from './rendered.ts';

/**
 * SNS takes 256 KB with all attributes: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 * A little less, for what the protocol itself may count.
 */
export const mostBytes = 256 * 1024 - 4_096;

/** Whether SNS takes it. A character is three bytes at most: where these fit, none have to be counted. */
export function isSmallEnough(publication: Publication): boolean {
  return sizeOf(publication, (text) => 3 * text.length) <= mostBytes || bytesOf(publication) <= mostBytes;
}

/** The bytes of a publication as they are sent, after all escaping, with its subject and attributes. */
export function bytesOf(publication: Publication): number {
  return sizeOf(publication, bytesIn);
}

function sizeOf({ subject, message, attributes }: Publication, sizeIn: (text: string) => number): number {
  const named = Object.entries(attributes).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return sizeIn(name) + sizeIn('String.Array') + sizeIn(text);
  });
  return named.reduce((sum, size) => sum + size, sizeIn(subject) + sizeIn(message));
}

const encoder = new TextEncoder();

function bytesIn(text: string): number {
  return encoder.encode(text).length;
}
