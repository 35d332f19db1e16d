import { textAt } from '../../cloudtrail/fields.ts';
import { type Call, calledIn } from '../apply/call.ts';
import { excluding, holding, including, lacking } from '../apply/sets.ts';
import { unknownDocument } from '../document.ts';
import type { Holder } from '../entities.ts';
import type { Draft } from './draft.ts';
import type { Rewinder, Rewinders } from './rewinder.ts';

/** Policies on users, groups and roles, and their boundaries. */
export const holders: Rewinders = {
  AttachUserPolicy: attached('user', excluding),
  AttachGroupPolicy: attached('group', excluding),
  AttachRolePolicy: attached('role', excluding),
  DetachUserPolicy: attached('user', including),
  DetachGroupPolicy: attached('group', including),
  DetachRolePolicy: attached('role', including),
  PutUserPolicy: put('user'),
  PutGroupPolicy: put('group'),
  PutRolePolicy: put('role'),
  DeleteUserPolicy: deleted('user'),
  DeleteGroupPolicy: deleted('group'),
  DeleteRolePolicy: deleted('role'),
  PutUserPermissionsBoundary: bounded('user'),
  PutRolePermissionsBoundary: bounded('role'),
  DeleteUserPermissionsBoundary: bounded('user'),
  DeleteRolePermissionsBoundary: bounded('role'),
};

/**
 * A policy that was attached was not before. IAM takes it a second time without a word, but then an earlier record
 * of the first time puts it right when the records are applied again.
 */
function attached(kind: Holder['kind'], turn: typeof including<string>): Rewinder {
  return (draft, call) => {
    const arn = calledIn('policy', call);
    const holder = holderIn(draft, kind, call);
    if (arn !== undefined && holder !== undefined) draft.put({ ...holder, attached: turn(holder.attached, arn) });
  };
}

function put(kind: Holder['kind']): Rewinder {
  return (draft, call) => {
    const [name, holder] = [textAt(call.record.request, 'policyName'), holderIn(draft, kind, call)];
    if (name === undefined || holder === undefined) return;
    draft.put({ ...holder, inline: lacking(holder.inline, name) });
    draft.doubt({ kind: 'inline', holder: holder.key, name });
  };
}

/** What it said, an earlier record may tell. */
function deleted(kind: Holder['kind']): Rewinder {
  return (draft, call) => {
    const [name, holder] = [textAt(call.record.request, 'policyName'), holderIn(draft, kind, call)];
    if (name === undefined || holder === undefined) return;
    draft.put({ ...holder, inline: holding(holder.inline, name, unknownDocument) });
    draft.settle({ kind: 'inline', holder: holder.key, name });
  };
}

/** Which one it had before stands in no record; most have none. */
function bounded(kind: 'user' | 'role'): Rewinder {
  return (draft, call) => {
    const holder = draft.find(kind, calledIn(kind, call));
    if (holder === undefined) return;
    if (holder.kind === 'user') {
      draft.put({ ...holder, boundary: undefined, unsure: including(holder.unsure, 'boundary') });
    } else {
      draft.put({ ...holder, boundary: undefined, unsure: including(holder.unsure, 'boundary') });
    }
  };
}

function holderIn(draft: Draft, kind: Holder['kind'], call: Call): Holder | undefined {
  return draft.find(kind, calledIn(kind, call));
}
