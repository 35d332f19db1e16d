import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes the text, and waits where the stream is full. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
