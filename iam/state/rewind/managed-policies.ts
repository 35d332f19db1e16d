import { isTrueAt, textAt } from '../../cloudtrail/fields.ts';
import { calledIn } from '../apply/call.ts';
import { holding, lacking } from '../apply/sets.ts';
import { blank } from '../blank.ts';
import { unknownDocument } from '../document.ts';
import type { ManagedPolicy } from '../entities.ts';
import type { Draft } from './draft.ts';
import type { Rewinders } from './rewinder.ts';

/** Managed policies of the account, and their versions. */
export const managedPolicies: Rewinders = {
  CreatePolicy: (draft, call) => {
    const policy = draft.find('policy', textAt(call.record.response, 'policy', 'arn') ?? calledIn('policy', call));
    if (policy !== undefined) draft.remove(policy);
  },
  DeletePolicy: (draft, call) => {
    const arn = calledIn('policy', call);
    if (arn !== undefined && draft.find('policy', arn) === undefined) draft.put(blank('policy', arn));
  },
  CreatePolicyVersion: (draft, call) => {
    const policy = draft.find('policy', calledIn('policy', call));
    if (policy === undefined) return;
    const isDefault = isTrueAt(call.record.request, 'setAsDefault');
    const told = textAt(call.record.response, 'policyVersion', 'versionId');
    const version = told ?? (isDefault ? policy.defaultVersion : undefined);
    if (version === undefined) return;
    const without = { ...policy, versions: lacking(policy.versions, version) };
    if (isDefault || policy.defaultVersion === version) withoutDefault(draft, without, version);
    else draft.put(without);
  },
  DeletePolicyVersion: (draft, call) => {
    const [version, policy] = [
      textAt(call.record.request, 'versionId'),
      draft.find('policy', calledIn('policy', call)),
    ];
    if (version === undefined || policy === undefined || policy.versions.has(version)) return;
    draft.put({ ...policy, versions: holding(policy.versions, version, unknownDocument) });
  },
  SetDefaultPolicyVersion: (draft, call) => {
    const [version, policy] = [
      textAt(call.record.request, 'versionId'),
      draft.find('policy', calledIn('policy', call)),
    ];
    if (version !== undefined && policy !== undefined) withoutDefault(draft, policy, version);
  },
};

/** Another version was in force: the newest of those that were there is the likely one. */
function withoutDefault(draft: Draft, policy: ManagedPolicy, version: string): void {
  const candidates = [...policy.versions.keys()].filter((each) => each !== version).toSorted(newestFirst);
  draft.put({ ...policy, defaultVersion: candidates[0] });
  const slot = { kind: 'default', holder: policy.key, candidates } as const;
  draft.settle(slot);
  if (candidates.length !== 1) draft.doubt(slot);
}

function newestFirst(one: string, other: string): number {
  return Number(other.slice(1)) - Number(one.slice(1));
}
