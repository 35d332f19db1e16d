import { glob, literal, type Tokens } from './tokens.ts';

/**
 * A text of a policy with its variables apart: `home/${aws:username}/*`. `${*}`, `${?}` and `${$}` are the
 * characters themselves. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export type Template = Readonly<{
  /** Two templates of one id are the same. */
  id: string;
  text: string;
  parts: readonly Part[];
  style: Style;
  /** The pattern that it is, where it has no variable. */
  tokens: Tokens | undefined;
}>;

/** How a text is a pattern: whether it has wildcards, and what an operator makes of it. */
export type Style = Readonly<{ wild: boolean; shape(tokens: Tokens): Tokens }>;

export const withWildcards: Style = { wild: true, shape: (tokens) => tokens };
export const asText: Style = { wild: false, shape: (tokens) => tokens };

export type Part =
  | Readonly<{ kind: 'text' | 'character'; text: string }>
  /** The key is in lower case; the fallback stands in where the request lacks it. */
  | Readonly<{ kind: 'variable'; key: string; fallback: string | undefined }>;

export type Variable = Extract<Part, { kind: 'variable' }>;

/** Whether a document has variables depends on its version; without them all is text. */
export function readTemplate(text: string, hasVariables: boolean, style: Style): Template {
  const isPlain = !hasVariables || !text.includes('${');
  const parts: readonly Part[] = isPlain ? [{ kind: 'text', text }] : partsOf(text);
  const id = isPlain ? text : `with variables: ${text}`;
  return { id, text, parts, style, tokens: tokensOf({ parts, style }, () => undefined) };
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(variable)) {
    if (found.index > end) parts.push({ kind: 'text', text: text.slice(end, found.index) });
    parts.push(partOf(found));
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

const variable = /\$\{(?:([*?$])|([^\s${}*?,']+)(?:\s*,\s*'([^']*)')?)\}/g;

function partOf([, character, key = '', fallback]: RegExpMatchArray): Part {
  if (character !== undefined) return { kind: 'character', text: character };
  return { kind: 'variable', key: key.toLowerCase(), fallback };
}

export function variablesIn({ parts }: Template): readonly Variable[] {
  return parts.filter((part) => part.kind === 'variable');
}

/** The pattern of a template whose variables are replaced by patterns; undefined where one has none. */
export function tokensOf(
  { parts, style }: Pick<Template, 'parts' | 'style'>,
  replace: (variable: Variable) => Tokens | undefined,
): Tokens | undefined {
  const tokens = parts.map((part) => {
    if (part.kind === 'variable') return replace(part);
    return part.kind === 'text' && style.wild ? glob(part.text) : literal(part.text);
  });
  return tokens.every((some) => some !== undefined) ? style.shape(tokens.flat()) : undefined;
}
