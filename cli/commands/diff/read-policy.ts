import type { ParsedDocument } from '../../../iam/access/policy-set.ts';
import { isObject, valueAt } from '../../../iam/cloudtrail/fields.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
import { parseJson } from '../../input/parse-json.ts';
import type { Source } from '../../input/source.ts';
import { textIn } from '../../input/text.ts';
import { whyUnread } from '../../input/why-unread.ts';

/** A policy document out of a file, or why there is none that can be compared. */
export type PolicyFile =
  | Readonly<{ kind: 'read'; name: string; document: ParsedDocument }>
  | Readonly<{ kind: 'unreadable'; name: string; why: string }>;

export type ReadFile = Extract<PolicyFile, { kind: 'read' }>;

export async function readPolicy(source: Source): Promise<PolicyFile> {
  const { name } = source;
  try {
    let text = '';
    let fault: unknown;
    for await (const chunk of textIn(source.open(), (found) => {
      fault = found;
    }))
      text += chunk;
    if (fault !== undefined) throw fault;
    const parsed = parseJson(text);
    if (parsed.kind === 'unreadable') return { kind: 'unreadable', name, why: `not JSON: ${parsed.why}` };
    return policyIn(parsed.value, name);
  } catch (error) {
    return { kind: 'unreadable', name, why: whyUnread(error) };
  }
}

/** Where the AWS CLI puts a document. */
const wrappings = [
  ['PolicyDocument'],
  ['PolicyVersion', 'Document'],
  ['Document'],
  ['Role', 'AssumeRolePolicyDocument'],
];

function policyIn(value: unknown, name: string): PolicyFile {
  const fields = isObject(value) ? value : {};
  const wrapped = wrappings.map((path) => valueAt(fields, ...path)).find((document) => document !== undefined);
  const document = parsePolicyDocument(wrapped ?? value);
  if (document.kind === 'unparseable') return { kind: 'unreadable', name, why: notAPolicy };
  if (wrapped === undefined && valueAt(fields, 'Statement') === undefined) {
    return { kind: 'unreadable', name, why: notAPolicy };
  }
  const why = whyNotUnderstood(document);
  return why === undefined ? { kind: 'read', name, document } : { kind: 'unreadable', name, why };
}

const notAPolicy = 'not a policy document: it has no Statement';

/** IAM would not take such a document, and what it would do cannot be said. */
function whyNotUnderstood({ statements, unread }: ParsedDocument): string | undefined {
  const [part] = unread;
  if (part !== undefined) return `${part.member} is not understood: ${part.text.slice(0, 80)}`;
  const at = statements.findIndex((statement) => mistakeIn(statement) !== undefined);
  const statement = statements[at];
  return statement === undefined ? undefined : `statement ${at + 1}: ${mistakeIn(statement)}`;
}

function mistakeIn({ effect, actions, resources, principals, unread }: Statement): string | undefined {
  const [part] = unread;
  if (part !== undefined) return `${part.member} is not understood: ${part.text.slice(0, 80)}`;
  if (effect === 'Unknown') return 'Effect is missing; it must be Allow or Deny';
  if (actions.kind === 'not said') return 'Action is missing';
  return resources.kind === 'not said' && principals.kind === 'not said' ? 'Resource is missing' : undefined;
}
