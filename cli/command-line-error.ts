/** A command line that cannot be obeyed; its message says what can. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';
}
