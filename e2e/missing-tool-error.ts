/** This machine lacks something that the run needs; the message says what, and what to do. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError';
}
