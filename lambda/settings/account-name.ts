import { text } from './schema.ts';

/** A name that readers know an account by. */
export function isAccountName(name: string): boolean {
  return /^\P{C}{1,50}$/u.test(name) && name.trim() !== '';
}

export const accountName = text('be a name of 1 to 50 characters on one line', isAccountName);
