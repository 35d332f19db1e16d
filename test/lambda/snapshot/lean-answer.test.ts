import { expect, test } from 'vitest';
import { leanAnswer } from '../../../lambda/snapshot/lean-answer.ts';

const document = '{"Version":"2012-10-17","Statement":[]}';

test('an answer is held with its documents as a state has them, and otherwise as it came', () => {
  const CreateDate = new Date(5_000);
  const inline = { PolicyName: '%7B', PolicyDocument: encodeURIComponent(document) };
  const answer = { RoleDetailList: [{ RoleName: 'r', CreateDate, RolePolicyList: [inline] }], IsTruncated: false };
  expect(leanAnswer(answer, new Map())).toEqual({
    RoleDetailList: [{ RoleName: 'r', CreateDate, RolePolicyList: [{ ...inline, PolicyDocument: document }] }],
    IsTruncated: false,
  });
});

test('an answer is a copy, and bytes stay bytes', () => {
  const answer = { Content: Uint8Array.of(1, 2), SummaryMap: { Users: 2 }, AccountAliases: ['example-corp'] };
  const lean = leanAnswer(answer, new Map());
  expect(lean).toEqual(answer);
  expect(lean).not.toBe(answer);
});

test('of a document that is kept already the kept text is held, and one that is no JSON stays as it is', () => {
  const kept = new Map([[document, 'the kept text']]);
  expect(leanAnswer({ Document: encodeURIComponent(document) }, kept)).toEqual({ Document: 'the kept text' });
  expect(leanAnswer({ Document: '100 %' }, kept)).toEqual({ Document: '100 %' });
});
