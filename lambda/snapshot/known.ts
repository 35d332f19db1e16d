import type { Document } from '../../iam/state/document.ts';
import type { Entity } from '../../iam/state/entities.ts';
import { lives } from '../../iam/state/look-up.ts';
import type { State } from '../../iam/state/state.ts';
import type { Texts } from './lean-answer.ts';

/** What is kept of an account, as far as it decides what IAM is asked. */
export type Known = Readonly<{
  /** ARNs of policies of which description and tags are known. */
  policies: ReadonlySet<string>;
  /** Names of users of whom a key, a certificate or an MFA device is known. */
  credentials: ReadonlySet<string>;
  /** Texts of documents by themselves. */
  texts: Texts;
}>;

export function knownIn({ entities }: State): Known {
  const [policies, credentials, texts] = [new Set<string>(), new Set<string>(), new Map<string, string>()];
  for (const each of entities.values()) {
    for (const { text } of documentsOf(each)) if (text !== undefined) texts.set(text, text);
    if (!lives(each)) continue;
    if (each.kind === 'policy' && each.arn !== undefined && !each.unsure.has('description') && !each.unsure.has('tags'))
      policies.add(each.arn);
    if (each.kind !== 'user') continue;
    const { accessKeys, signingCertificates, mfaDevices } = each.credentials;
    if (accessKeys.size + signingCertificates.size + mfaDevices.size > 0) credentials.add(each.name);
  }
  return { policies, credentials, texts };
}

function documentsOf(entity: Entity): readonly Document[] {
  if (entity.kind === 'policy') return [...entity.versions.values()];
  if (entity.kind === 'role') return [entity.trust, ...entity.inline.values()];
  return entity.kind === 'user' || entity.kind === 'group' ? [...entity.inline.values()] : [];
}
