import type { Log, LogEntry } from '../../../lambda/log.ts';
import type { Line } from '../fakes.ts';

/** Keeps what the function logs from now on; `release` gives the console back. */
export function keepLog(): Readonly<{ lines: readonly Line[]; release(): void }> {
  const lines: Line[] = [];
  const { info, warn, error } = console;
  const { write } = process.stdout;
  const keep = (level: keyof Log) => (entry: LogEntry) => void lines.push({ ...entry, level });
  Object.assign(console, { info: keep('info'), warn: keep('warn'), error: keep('error') });
  // Metrics go past the console, and a test run need not show them.
  Object.assign(process.stdout, {
    write: (text: string) => text.includes('"_aws"') || write.call(process.stdout, text),
  });
  return {
    lines,
    release: () => {
      Object.assign(console, { info, warn, error });
      Object.assign(process.stdout, { write });
    },
  };
}
