import { describe, expect, it } from 'vitest';
import { parsePolicyDocument } from '../../../iam/policy/parse.ts';
import type { Statement } from '../../../iam/policy/statement.ts';
import { isTrustWithin } from '../../../iam/policy/trust-within.ts';

function trust(...statements: readonly object[]): readonly Statement[] {
  const document = parsePolicyDocument({ Version: '2012-10-17', Statement: statements });
  return document.kind === 'parsed' ? document.statements : [];
}

const lets = (...AWS: readonly string[]) => ({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' });
const withMfa = { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } };
const refuses = { Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' };
const [one, other] = ['123456789012', '210987654321'];

/** Whether nobody is let in anew, and whether nobody is shut out. */
function kept(before: readonly Statement[], after: readonly Statement[]) {
  return { nobodyNew: isTrustWithin(after, before), nobodyOut: isTrustWithin(before, after) };
}

describe('A trust policy lets in', () => {
  it('the same, whatever its order, its Sid and the way an account is written', () => {
    const before = trust(lets(one, other));
    const after = trust({ Sid: 'A', ...lets(`arn:aws:iam::${other}:root`, `arn:aws:iam::${one}:root`) });
    expect(kept(before, after)).toEqual({ nobodyNew: true, nobodyOut: true });
  });

  it('one more, and shuts nobody out', () => {
    expect(kept(trust(lets(one)), trust(lets(one, other)))).toEqual({ nobodyNew: false, nobodyOut: true });
  });

  it('more where a condition fell away, and less where one came', () => {
    const [bare, bound] = [trust(lets(one)), trust({ ...lets(one), ...withMfa })];
    expect(kept(bound, bare)).toEqual({ nobodyNew: false, nobodyOut: true });
    expect(kept(bare, bound)).toEqual({ nobodyNew: true, nobodyOut: false });
  });

  it('less where a Deny came, and more where it fell away or counts in fewer cases', () => {
    const [bare, denying] = [trust(lets(one)), trust(lets(one), refuses)];
    expect(kept(bare, denying)).toEqual({ nobodyNew: true, nobodyOut: false });
    expect(kept(denying, bare)).toEqual({ nobodyNew: false, nobodyOut: true });
    const less = trust(lets(one), { ...refuses, ...withMfa });
    expect(kept(denying, less)).toEqual({ nobodyNew: false, nobodyOut: true });
    expect(kept(less, denying)).toEqual({ nobodyNew: true, nobodyOut: false });
  });

  it('somebody else: then both is possible', () => {
    expect(kept(trust(lets(one)), trust(lets(other)))).toEqual({ nobodyNew: false, nobodyOut: false });
  });
});
