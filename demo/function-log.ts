import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * Keeps what the function logs from now on, so that it does not stand between the alerts; gives a function that reads it.
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
  keepMetrics(kept);
  return () => kept.join('');
}

/** The function writes its metrics directly to standard output, see lambda/metric.ts. */
function keepMetrics(kept: string[]): void {
  const write = process.stdout.write.bind(process.stdout);
  const divert = (...output: Parameters<typeof write>) =>
    String(output[0]).startsWith('{"_aws":') ? kept.push(String(output[0])) > 0 : write(...output);
  Object.assign(process.stdout, { write: divert });
}
