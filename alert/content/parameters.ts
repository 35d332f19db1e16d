import { asText, type Fields, isObject } from '../../iam/cloudtrail/fields.ts';

/** A parameter of a call that we do not know, as far as it may be shown. */
export type Parameter = Readonly<{ name: string; content: ParameterContent }>;

export type ParameterContent =
  | Readonly<{ code: 'text'; text: string }>
  | Readonly<{ code: 'not shown' | 'empty' }>
  | Readonly<{ code: 'list' | 'object'; size: number }>;

/** The first parameters of a call that we do not know, and how many more there are. */
export type Parameters = Readonly<{ code: 'parameters'; parameters: readonly Parameter[]; more: number }>;

const most = 6;

export function parametersOf(request: Fields): Parameters {
  const all = Object.entries(request);
  const parameters = all.slice(0, most).map(([name, content]) => ({ name, content: contentOf(name, content) }));
  return { code: 'parameters', parameters, more: all.length - parameters.length };
}

function contentOf(name: string, content: unknown): ParameterContent {
  if (isSecret(name)) return { code: 'not shown' };
  const text = asText(content);
  if (text !== undefined) return { code: 'text', text };
  if (Array.isArray(content)) return { code: 'list', size: content.length };
  return isObject(content) ? { code: 'object', size: Object.keys(content).length } : { code: 'empty' };
}

/** CloudTrail drops the secrets that it knows of; those of an action that nobody knows yet may still be there. */
function isSecret(name: string): boolean {
  return /password|secret|private|token|credential|pin\b/i.test(name);
}
