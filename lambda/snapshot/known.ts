import { lives } from '../../iam/state/look-up.ts';
import type { State } from '../../iam/state/state.ts';

/** What is kept of an account, as far as it decides what IAM is asked. */
export type Known = Readonly<{
  /** ARNs of policies of which description and tags are known. */
  policies: ReadonlySet<string>;
  /** Names of users of whom a key, a certificate or an MFA device is known. */
  credentials: ReadonlySet<string>;
}>;

export function knownIn({ entities }: State): Known {
  const [policies, credentials] = [new Set<string>(), new Set<string>()];
  for (const each of entities.values()) {
    if (!lives(each)) continue;
    if (each.kind === 'policy' && each.arn !== undefined && !each.unsure.has('description') && !each.unsure.has('tags'))
      policies.add(each.arn);
    if (each.kind !== 'user') continue;
    const { accessKeys, signingCertificates, mfaDevices } = each.credentials;
    if (accessKeys.size + signingCertificates.size + mfaDevices.size > 0) credentials.add(each.name);
  }
  return { policies, credentials };
}
