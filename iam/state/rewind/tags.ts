import { tagKeysIn, tagsIn } from '../../actions/pairs-in.ts';
import { type Call, calledIn } from '../apply/call.ts';
import type { Draft } from './draft.ts';
import type { Rewinders } from './rewinder.ts';

/** Tags of those whose tags a condition can ask for: no record tells the value that was replaced or taken away. */
export const tags: Rewinders = {
  TagUser: (draft, call) => withoutTags(draft, call, 'user', tagsIn(call.record.request)),
  TagRole: (draft, call) => withoutTags(draft, call, 'role', tagsIn(call.record.request)),
  UntagUser: (draft, call) => withoutTags(draft, call, 'user', tagKeysIn(call.record.request)),
  UntagRole: (draft, call) => withoutTags(draft, call, 'role', tagKeysIn(call.record.request)),
};

function withoutTags(
  draft: Draft,
  call: Call,
  kind: 'user' | 'role',
  given: readonly Readonly<{ key: string }>[],
): void {
  const holder = draft.find(kind, calledIn(kind, call));
  if (holder === undefined) return;
  const keys = given.map(({ key }) => key.toLowerCase());
  const others = [...holder.tags].filter(([key]) => !keys.includes(key.toLowerCase()));
  draft.put({ ...holder, tags: new Map(others) });
  for (const tag of keys) draft.doubt({ kind: 'tag', holder: holder.key, tag });
}
