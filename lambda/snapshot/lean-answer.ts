import { documentOf } from '../../iam/state/document.ts';

/** Texts of documents by themselves: what says the same is held once. */
export type Texts = ReadonlyMap<string, string>;

const documents: ReadonlySet<string> = new Set(['AssumeRolePolicyDocument', 'Document', 'PolicyDocument']);

/**
 * An answer as it is held until the whole account was read. A copy, since each text that the SDK gives is a part of
 * its page and would hold all of it; with its documents as a state has them, those that are kept already only once.
 */
export function leanAnswer(output: object, texts: Texts): object {
  return withDocuments(structuredClone(output), texts);
}

function withDocuments(fields: object, texts: Texts): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      documents.has(name) ? (shared(value, texts) ?? value) : valueWithDocuments(value, texts),
    ]),
  );
}

function valueWithDocuments(value: unknown, texts: Texts): unknown {
  if (Array.isArray(value)) return value.map((each) => valueWithDocuments(each, texts));
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? withDocuments(value, texts) : value;
}

function shared(document: unknown, texts: Texts): string | undefined {
  const { text } = documentOf(document);
  return text === undefined ? undefined : (texts.get(text) ?? text);
}
