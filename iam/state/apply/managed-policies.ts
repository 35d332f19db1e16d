import { isTrueAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { type Document, documentOf, unknownDocument } from '../document.ts';
import type { ManagedPolicy } from '../entities.ts';
import { buried } from './buried.ts';
import { type Applier, type Call, editOf, nameIn } from './call.ts';
import { made } from './made.ts';
import { excluding, holding, lacking } from './sets.ts';

/** Managed policies of the account, and their versions. */
export const managedPolicies: Readonly<Record<string, Applier>> = {
  CreatePolicy: (call) =>
    made('policy', { member: 'policy', name: nameIn('policy', call) }, call, (policy) => ({
      ...policy,
      description: textAt(call.record.request, 'description') ?? '',
      versions: new Map([['v1', documentIn(call)]]),
      defaultVersion: 'v1',
      highestVersion: 1,
    })),
  // Only a policy of one version can be deleted: the default one.
  DeletePolicy: (call) => ({
    edits: [
      editOf('policy', call, (policy) => buried({ ...policy, unsure: excluding(policy.unsure, 'versions') }, call)),
    ],
  }),
  CreatePolicyVersion: (call) => ({
    edits: [
      editOf('policy', call, (policy) => ({ before: withoutMade(policy, call), after: withVersion(policy, call) })),
    ],
  }),
  DeletePolicyVersion: (call) => {
    const version = textAt(call.record.request, 'versionId');
    if (version === undefined) return {};
    const edit = editOf('policy', call, (policy) => ({
      before: withText(policy, version, policy.versions.get(version) ?? unknownDocument),
      after: { ...policy, versions: lacking(policy.versions, version) },
    }));
    return { edits: [edit] };
  },
  SetDefaultPolicyVersion: (call) => {
    const version = textAt(call.record.request, 'versionId');
    if (version === undefined) return {};
    const edit = editOf('policy', call, (policy) => {
      const before = withText(policy, version, policy.versions.get(version) ?? unknownDocument);
      return {
        before,
        after: { ...before, defaultVersion: version, unsure: excluding(before.unsure, 'defaultVersion') },
      };
    });
    return { edits: [edit] };
  },
};

/** The answer tells the number; AWS uses none again. */
function withVersion(policy: ManagedPolicy, call: Call): ManagedPolicy {
  const told = textAt(call.record.response, 'policyVersion', 'versionId');
  const isCounted = policy.highestVersion > 0 && !policy.unsure.has('versions');
  const version = told ?? (isCounted ? `v${policy.highestVersion + 1}` : undefined);
  const isDefault = isTrueAt(call.record.request, 'setAsDefault');
  if (version === undefined) return isDefault ? withoutDefault(policy) : policy;
  const grown = withText(policy, version, documentIn(call));
  return isDefault ? { ...grown, defaultVersion: version, unsure: excluding(grown.unsure, 'defaultVersion') } : grown;
}

/** A version that the state has before it was made shows that the state is of a later time: which one was in force is not known. */
function withoutMade(policy: ManagedPolicy, { record }: Call): ManagedPolicy {
  const version = textAt(record.response, 'policyVersion', 'versionId');
  if (version === undefined || !policy.versions.has(version)) return policy;
  const before = { ...policy, versions: lacking(policy.versions, version) };
  return policy.defaultVersion === version ? withoutDefault(before) : before;
}

/** Which version is in force now has no number in the record. */
function withoutDefault(policy: ManagedPolicy): ManagedPolicy {
  return { ...policy, defaultVersion: undefined, unsure: new Set([...policy.unsure, 'defaultVersion', 'versions']) };
}

function withText(policy: ManagedPolicy, version: string, document: Document): ManagedPolicy {
  const number = /^v(\d{1,9})$/.exec(version)?.[1];
  return {
    ...policy,
    versions: holding(policy.versions, version, document),
    highestVersion: Math.max(policy.highestVersion, Number(number ?? 0)),
  };
}

function documentIn({ record }: Call): Document {
  return documentOf(valueAt(record.request, 'policyDocument'));
}
