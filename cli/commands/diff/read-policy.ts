import type { ParsedDocument } from '../../../iam/access/policy-set.ts';
import { isObject, valueAt } from '../../../iam/cloudtrail/fields.ts';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import type { Statement } from '../../../iam/policy/statement.ts';

/** A policy document out of a file, or why there is none that can be compared. */
export type PolicyFile =
  | Readonly<{ kind: 'read'; name: string; document: ParsedDocument }>
  | Readonly<{ kind: 'unreadable'; name: string; why: string }>;

export type ReadFile = Extract<PolicyFile, { kind: 'read' }>;

/** `name` is the file's. */
export function policyIn(value: unknown, name: string): PolicyFile {
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

/** Where the AWS CLI puts a document. */
const wrappings = [
  ['PolicyDocument'],
  ['PolicyVersion', 'Document'],
  ['Document'],
  ['Role', 'AssumeRolePolicyDocument'],
];

const notAPolicy =
  'neither a policy document, which has a Statement, nor a state, which has lists such as RoleDetailList';

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
