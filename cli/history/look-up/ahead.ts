/** What is read before it is asked for. */
export type Ahead<Value> = Readonly<{
  values(): AsyncGenerator<Value>;
  /** Ends the reading, wherever it is. */
  leave(): void;
}>;

/** So much is read before anybody takes it. */
const most = 500;

/** Begins to read a source at once: so a second one is read beside the first, and neither further than is wanted. */
export function ahead<Value>(source: AsyncIterable<Value>): Ahead<Value> {
  const ready: Value[] = [];
  const state: { now: 'reading' | 'ended' | 'left'; fault?: unknown } = { now: 'reading' };
  let arrived = () => {};
  let taken = () => {};
  const read = async () => {
    for await (const value of source) {
      ready.push(value);
      arrived();
      if (ready.length >= most && state.now === 'reading') await new Promise<void>((resolve) => (taken = resolve));
      if (state.now === 'left') return;
    }
  };
  const end = (fault?: unknown) => {
    state.now = 'ended';
    if (fault !== undefined) state.fault = fault;
    arrived();
  };
  read().then(() => end(), end);
  async function* values(): AsyncGenerator<Value> {
    for (;;) {
      const value = ready.shift();
      taken();
      if (value !== undefined) yield value;
      else if (state.now !== 'reading') break;
      else await new Promise<void>((resolve) => (arrived = resolve));
    }
    if (state.fault !== undefined) throw state.fault;
  }
  return {
    values,
    leave: () => {
      if (state.now === 'reading') state.now = 'left';
      taken();
    },
  };
}
