import { trimmed } from './resource.ts';

/** Whom the words in front of “is not authorized to perform” name. */
export function principalBefore(text: string): string | undefined {
  const end = text.slice(Math.max(0, text.length - 1600, text.lastIndexOf('\n'))).trimEnd();
  const named = lastWord(end).replace(/^(?:<(?:message|error|code)>|>|\(|user:)+/i, '');
  // A word with a colon behind it is a label: the code of an error, the name of a member.
  if (named === '...' || /:["'`]*$/.test(named)) return named === '...' ? named : undefined;
  const name = trimmed(named);
  return name === '' || !/\w|~|\*|\.\.\./.test(name) || notNames.has(name.toLowerCase()) ? undefined : name;
}

/** Quotes end a word as well. */
function lastWord(text: string): string {
  const bare = text.replace(/["'`]+$/, '');
  return bare.slice(Math.max(...[' ', '\t', '"', "'", '`'].map((sign) => bare.lastIndexOf(sign))) + 1);
}

/** Words of a sentence that stand where a name could. */
const notNames = new Set(
  `you it this they which that and or user users role caller principal account function identity error denied oidc saml
   operation`.split(/\s+/),
);
