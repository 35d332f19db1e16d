/** The first bytes, at least `size` of them where there are that many, and all bytes with the first again. */
export async function withHead(
  bytes: AsyncIterable<Buffer>,
  size: number,
): Promise<Readonly<{ head: Buffer; whole: AsyncIterable<Buffer> }>> {
  const rest = bytes[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < size) {
    const next = await rest.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return { head, whole: joined(head, rest) };
}

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  yield* { [Symbol.asyncIterator]: () => rest };
}
