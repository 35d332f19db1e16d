import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { withHead } from './head.ts';

/** The bytes as text, unpacked where they are gzip. */
export async function* textIn(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const { head, whole } = await withHead(unpacked(bytes), 2);
  const decoder = new TextDecoder(encodingOf(head));
  for await (const chunk of whole) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* unpacked(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { head, whole } = await withHead(bytes, 2);
  yield* isGzip(head) ? gunzipped(whole) : whole;
}

/** https://www.rfc-editor.org/rfc/rfc1952#page-6 */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

function gunzipped(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  // A fault on either side comes out where the text is read.
  return pipeline(Readable.from(bytes), createGunzip(), () => {});
}

/** Windows PowerShell 5 writes UTF-16 where one redirects into a file. A byte order mark of UTF-8 is dropped by the decoder. */
function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}
