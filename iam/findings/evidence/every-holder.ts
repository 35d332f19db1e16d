import { matchesPattern } from '../../policy/pattern.ts';
import type { Circumstances } from './circumstances.ts';

/**
 * Whether a condition on who calls lets everybody through who can hold the policy: it matches an ARN, or an id, as
 * unlikely as these.
 */
export function isEveryHolder(
  key: 'aws:principalarn' | 'aws:principaltype' | 'aws:userid',
  operator: string,
  texts: readonly string[],
  { holder, account = '000000000000' }: Circumstances,
): boolean {
  return sorts(holder).every((sort) => {
    if (key === 'aws:principaltype') return texts.includes(types[sort]);
    if (operator !== 'stringlike' && !operator.startsWith('arn')) return false;
    const one = key === 'aws:userid' ? ids[sort] : `arn:aws:iam::${account}:${sort}/zqxjkvbw`;
    return texts.some((text) => matchesPattern(text.replace(/^arn:aws[a-z-]*:/, 'arn:aws:'), one));
  });
}

/** What a holder calls as: members of a group are users, and a managed policy is for users and roles. */
function sorts(holder: Circumstances['holder']): readonly ('user' | 'role')[] {
  if (holder === undefined || holder.kind === 'policy') return ['user', 'role'];
  return [holder.kind === 'role' ? 'role' : 'user'];
}

const types = { user: 'user', role: 'assumedrole' } as const;
const ids = { user: 'AIDAZQXJKVBW', role: 'AROAZQXJKVBW:zqxjkvbw' } as const;
