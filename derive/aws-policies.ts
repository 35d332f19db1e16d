import { type PowerKind, powerOf } from '../iam/findings/evidence/power.ts';
import { parsePolicyDocument } from '../iam/policy/parse.ts';
import { published, publishedPolicies } from './published-policies.ts';

/** What asks for no more than the attention that any attached policy gets. */
const mild: readonly PowerKind[] = ['confined', 'exposure', 'lifting limits', 'none', 'secrets', 'takeover'];

/**
 * The source of `aws-policies.ts`: what AWS's own policies lead to, judged as a text of the account's own is.
 * Policies that AWS writes for roles of its services are left out: services take those roles on, and nobody else.
 */
export function awsPolicies(): string {
  const judged = publishedPolicies()
    .filter(({ arn }) => !/:policy\/(aws-service-role|service-role)\//.test(arn))
    .map(({ name, latest }) => ({ name, kind: powerOf(parsePolicyDocument(latest)).kind }));
  const kinds = [...new Set(judged.map(({ kind }) => kind))].filter((kind) => !mild.includes(kind)).sort();
  const rows = kinds.map((kind) => {
    const names = judged.filter((each) => each.kind === kind).map(({ name }) => name);
    return `  { kind: '${kind}', names: '${names.sort().join(' ')}' },`;
  });
  return [
    "import type { PowerKind } from './power.ts';",
    '',
    '/**',
    ' * What the policies of AWS lead to, by their published texts. Written by `npm run derive` out of',
    ` * ${published.name} ${published.version} of ${published.date}. Only judgements are kept, no texts.`,
    ' */',
    'export const awsPolicies: readonly Readonly<{ kind: PowerKind; names: string }>[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}
