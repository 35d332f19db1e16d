/** This machine lacks a program that the run needs. The message says which one, and what to do. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError';
}
