import { trimmed } from './resource.ts';

/** Whom the words in front of “is not authorized to perform” name. */
export function principalBefore(text: string): string | undefined {
  const end = text.slice(Math.max(0, text.length - 1600, text.lastIndexOf('\n'))).replace(/["'`\s]+$/, '');
  const named = /[^\s"'`]+$/.exec(end)?.[0].replace(/^(?:<(?:message|error|code)>|>|\(|user:)+/i, '') ?? '';
  if (named === '...') return named;
  const name = trimmed(named);
  return name === '' || notNames.has(name.toLowerCase()) ? undefined : name;
}

/** Words of a sentence that stand where a name could. */
const notNames = new Set(
  'you it this they which that and or user users role caller principal account function identity error denied'.split(
    ' ',
  ),
);
