import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { withHead } from './head.ts';

/** The bytes as text, unpacked where they are gzip. Where they end by a fault, it is told, and what came before is all there. */
export async function* textIn(bytes: AsyncIterable<Buffer>, onFault: (fault: unknown) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    const { head, whole } = await withHead(unpacked(bytes), 2);
    decoder = new TextDecoder(encodingOf(head));
    for await (const chunk of whole) yield decoder.decode(chunk, { stream: true });
  } catch (fault) {
    onFault(fault);
  }
  if (decoder !== undefined) yield decoder.decode();
}

/** The same as bytes of UTF-8, whatever it is written in, in large pieces: for who looks at bytes before reading any. */
export async function* utf8In(bytes: AsyncIterable<Buffer>, onFault: (fault: unknown) => void): AsyncGenerator<Buffer> {
  try {
    const { head, whole } = await withHead(unpacked(bytes, largePiece), 2);
    const encoding = encodingOf(head);
    if (encoding === 'utf-8') return yield* whole;
    const decoder = new TextDecoder(encoding);
    for await (const chunk of whole) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  } catch (fault) {
    onFault(fault);
  }
}

/** Each piece of what is unpacked costs a turn of the event loop. */
const largePiece = 256 * 1024;

async function* unpacked(bytes: AsyncIterable<Buffer>, pieceSize?: number): AsyncGenerator<Buffer> {
  const { head, whole } = await withHead(bytes, 2);
  yield* isGzip(head) ? gunzipped(whole, pieceSize) : whole;
}

/** https://www.rfc-editor.org/rfc/rfc1952#page-6 */
function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function* gunzipped(bytes: AsyncIterable<Buffer>, chunkSize?: number): AsyncGenerator<Buffer> {
  const packed = bytes[Symbol.asyncIterator]();
  let given = 0;
  async function* feed(): AsyncGenerator<Buffer> {
    for (let next = await packed.next(); !next.done; next = await packed.next()) {
      given += next.value.length;
      yield next.value;
    }
  }
  const gunzip = createGunzip(chunkSize === undefined ? {} : { chunkSize });
  try {
    // A fault on either side comes out where the text is read.
    yield* pipeline(Readable.from(feed()), gunzip, () => {});
  } catch (cause) {
    // The first header was one: what begins otherwise lies behind the data.
    throw cause instanceof Error && cause.message === 'incorrect header check' ? new BytesBehindGzip({ cause }) : cause;
  }
  // Zlib may also stop at the end of the gzip data, whatever follows.
  if (given > gunzip.bytesWritten || !(await packed.next()).done) throw new BytesBehindGzip();
}

class BytesBehindGzip extends Error {
  override readonly name = 'BytesBehindGzip';

  constructor(options?: ErrorOptions) {
    super('there are bytes behind the end of the gzip data, which were not read', options);
  }
}

/**
 * Windows PowerShell 5 writes UTF-16 where one redirects into a file, and some tools leave its mark out: JSON begins
 * with ASCII, of which UTF-16 fills one byte with zero. A byte order mark of UTF-8 is dropped by the decoder.
 */
function encodingOf(head: Buffer): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : 'utf-8';
}
