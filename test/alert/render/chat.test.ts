import { expect, test } from 'vitest';
import { group } from '../../../alert/group.ts';
import { publicationOf } from '../../../alert/render/publication.ts';
import { alertOfValue } from '../alert-of.ts';

const reader = { language: 'en', timeZone: 'UTC', accountNames: {} } as const;

function chatOf(roleName: string) {
  const record = {
    eventName: 'DetachRolePolicy',
    eventID: 'd3521b11-c1a0-4bed-8197-415bb36d88a5',
    eventSource: 'iam.amazonaws.com',
    userIdentity: { type: 'IAMUser', userName: 'kimura' },
    requestParameters: { roleName, policyArn: 'arn:aws:iam::123456789012:policy/ExportRead' },
  };
  const alert = alertOfValue('m-1', record, '');
  if (alert.kind === 'left alone') throw new Error(alert.reason);
  const [message] = group([alert]);
  if (message === undefined) throw new Error('no message');
  return JSON.parse(JSON.parse(publicationOf(message, reader).message).https);
}

test('a custom notification has the members that Amazon Q Developer in chat applications requires', () => {
  const { version, source, id, content, metadata } = chatOf('billing-export');
  expect({ version, source, id }).toEqual({
    version: '1.0',
    source: 'custom',
    id: 'd3521b11-c1a0-4bed-8197-415bb36d88a5',
  });
  expect(content.textType).toBe('client-markdown');
  expect(content.title).toBe('kimura detached managed policy `ExportRead` from role `billing-export`');
  expect(metadata.threadId).toBe('unknown-role-billing-export');
});

test.each(['*bold*', '<!everyone>', '@channel', '[x](https://evil.example)', '```', '# title', '`code` *out*'])(
  'the role name %s cannot become Markdown, a link or a mention',
  (name) => {
    const { title, description } = chatOf(name).content;
    for (const text of [title, description]) {
      // What stands outside of code must hold no mark of Markdown that is not escaped.
      const outside = text.replace(/`[^`\n]*`/g, '').replace(/\\[\\`*_~[\]<>|#!&@]/g, '');
      expect(
        outside.replace(/^- /gm, '').replace(/\[(event|role)\]\(https:\/\/us-east-1\.console\.[^)]*\)/g, ''),
      ).not.toMatch(/[*_~`<>@[\]]/);
    }
  },
);

test('a long name keeps title and description within their room', () => {
  const { title, description } = chatOf('x'.repeat(5000)).content;
  expect(title.length).toBeLessThanOrEqual(250);
  expect(description.length).toBeLessThanOrEqual(4000);
});
