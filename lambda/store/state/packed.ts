import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** What an item holds of a text: the text itself, or a piece of it compressed. */
export type Packed = Readonly<{ json: { S: string } }> | Readonly<{ z: { B: Uint8Array } }>;

/** A text that is not longer stays readable in the console of DynamoDB. */
const readableBytes = 4_000;

/** DynamoDB takes 400 KB in one item, with its keys: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const pieceBytes = 380_000;

/** No state of an account comes near it; what grows beyond it was not packed by us. */
const mostBytes = 64 * 1024 * 1024;

/** A text in as many pieces as items are needed for it. Minified documents shrink to a tenth. */
export function packed(text: string): readonly [Packed, ...Packed[]] {
  if (Buffer.byteLength(text) <= readableBytes) return [{ json: { S: text } }];
  const bytes = deflateRawSync(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, index) => ({
    z: { B: bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes) },
  }));
  const [first = { z: { B: bytes } }, ...rest] = pieces;
  return [first, ...rest];
}

/** The text again, out of its items in their order. Throws where it was not packed so. */
export function unpacked(items: readonly Readonly<Record<string, AttributeValue>>[]): string {
  const json = items[0]?.['json']?.S;
  if (json !== undefined) return json;
  const bytes = Buffer.concat(items.map((item) => item['z']?.B ?? new Uint8Array()));
  return inflateRawSync(bytes, { maxOutputLength: mostBytes }).toString();
}

/** How many bytes of an item it takes. */
export function bytesOf(pieces: readonly Packed[]): number {
  return pieces.reduce((sum, piece) => sum + ('json' in piece ? Buffer.byteLength(piece.json.S) : piece.z.B.length), 0);
}
