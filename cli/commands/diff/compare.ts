import { type AccessSection, resourcePolicySection } from '../../../alert/content/access.ts';
import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { accessDifference } from '../../../iam/access/difference.ts';
import type { ParsedDocument } from '../../../iam/access/policy-set.ts';
import type { ReadFile } from './read-policy.ts';

/** What two files differ in: access, or what policies of a resource say. */
export type Found =
  | Readonly<{ kind: 'access'; effects: readonly AccessEffect[] }>
  | Readonly<{ kind: 'resource'; section: AccessSection; changed: boolean }>;

export function compare(before: ReadFile, after: ReadFile): Found {
  if (isOfResource(before.document) || isOfResource(after.document)) {
    const names = { before: before.name, after: after.name };
    const section = resourcePolicySection(before.document.statements, after.document.statements, (side) => names[side]);
    return { kind: 'resource', section, changed: section.statements.length > 0 };
  }
  return { kind: 'access', effects: accessDifference({ policies: [before] }, { policies: [after] }) };
}

/** A policy of a user, group or role names no principal. */
export function isOfResource({ statements }: ParsedDocument): boolean {
  return statements.some(({ principals }) => principals.kind !== 'not said');
}
