import type { Writable } from 'node:stream';

/** Writes the text, and waits where the stream is full; of one that its reader has closed, for nothing. */
export async function print(stream: Writable, text: string): Promise<void> {
  if (stream.destroyed || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const goOn = () => {
      stream.off('drain', goOn).off('close', goOn);
      resolve();
    };
    stream.on('drain', goOn).on('close', goOn);
  });
}
