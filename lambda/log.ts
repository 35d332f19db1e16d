/** One line of the log, as a structure. Never holds a secret, a webhook's URL or a whole record. */
export type LogEntry = Readonly<{ message: string; [field: string]: string | number | readonly string[] | undefined }>;

export type Log = Readonly<{
  info(entry: LogEntry): void;
  /** Something failed that the queue or the next run mends by itself. */
  warn(entry: LogEntry): void;
  /** Somebody has to do something. */
  error(entry: LogEntry): void;
}>;

/** Lambda's JSON log format makes one line of each object, with the time, the level and the request's id. */
export const consoleLog: Log = {
  info: (entry) => console.info(entry),
  warn: (entry) => console.warn(entry),
  error: (entry) => console.error(entry),
};

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
