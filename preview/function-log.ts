import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * Keeps what the function logs from now on, which would stand between the alerts; gives back a look at it.
 * The story itself writes to standard output directly.
 */
export function keepFunctionLog(): () => string {
  const kept: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      kept.push(String(chunk));
      done();
    },
  });
  globalThis.console = new Console(stream);
  return () => kept.join('');
}
