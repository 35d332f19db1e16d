/** One line of the log, as a structure. Never holds a secret, a webhook's URL or a whole record. */
export type LogEntry = Readonly<{ message: string; [field: string]: string | number | readonly string[] | undefined }>;

export type Log = Readonly<{
  info(entry: LogEntry): void;
  /** Something failed that the queue or the next run mends by itself. */
  warn(entry: LogEntry): void;
  /** Somebody has to do something. */
  error(entry: LogEntry): void;
}>;

/**
 * The log of a function whose format is `AWS_LAMBDA_LOG_FORMAT`. Lambda's JSON format makes one line of each object,
 * with the time, the level and the request's id; where a partition lacks that format, the lines are made here, in its shape.
 */
export function functionLog(format: string | undefined, write: (line: string) => void): Log {
  if (format === 'JSON') {
    return {
      info: (entry) => console.info(entry),
      warn: (entry) => console.warn(entry),
      error: (entry) => console.error(entry),
    };
  }
  const line = (level: string) => (message: LogEntry) =>
    write(`${JSON.stringify({ timestamp: new Date().toISOString(), level, message })}\n`);
  return { info: line('INFO'), warn: line('WARN'), error: line('ERROR') };
}

/**
 * Why an error happened, cause by cause. Only messages: an SDK's error object also holds requests and
 * responses, which must not reach the log.
 */
export function reasonsOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const reason = [error.name, codeOf(error), error.message].filter((part) => part !== '').join(': ');
  return error.cause === undefined ? [reason] : [reason, ...reasonsOf(error.cause)];
}

/** Node names the fault of a connection in `code`, and leaves the message empty where it tried several addresses. */
function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' && !error.message.includes(error.code) ? error.code : '';
}
