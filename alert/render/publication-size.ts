import type { Publication } from './rendered.ts';

/**
 * SNS takes 256 KB with all attributes: https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 * A little less, for what the protocol itself may count.
 */
export const mostBytes = 256 * 1024 - 4_096;

/** The bytes of a publication as they are sent, after all escaping, with its subject and attributes. */
export function bytesOf({ subject, message, attributes }: Publication): number {
  const named = Object.entries(attributes).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return bytesIn(name) + bytesIn('String.Array') + bytesIn(text);
  });
  return named.reduce((sum, bytes) => sum + bytes, bytesIn(subject) + bytesIn(message));
}

const encoder = new TextEncoder();

function bytesIn(text: string): number {
  return encoder.encode(text).length;
}
