/** A command line that cannot be obeyed; its message says what can. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';

  constructor(message: string, cause?: unknown) {
    super(`whodunit: ${message}\nwhodunit --help says more.`, cause === undefined ? {} : { cause });
  }
}
