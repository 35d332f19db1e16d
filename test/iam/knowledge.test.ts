import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsOf } from '../../iam/findings/findings.ts';
import { highest } from '../../iam/measures.ts';
import { aChange } from './findings/a-change.ts';

const room = new URL('../../iam/', import.meta.url);
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

test('No knowledge is read out of words: nothing in iam/ reaches a language', () => {
  const left = files.flatMap((file) => {
    const imported = [...readFileSync(new URL(file, room), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)];
    const outside = imported.map(([, path = '']) => new URL(path, new URL(file, room)).href);
    return outside.filter((href) => !href.startsWith(room.href)).map((href) => `${file}: ${href}`);
  });
  expect(files).toContain('explain.ts');
  expect(left).toEqual([]);
});

test('A role of the alerter is known by what the entry names, though it is not the target and whatever the sentence says', () => {
  const change = aChange('AddRoleToInstanceProfile', { instanceProfileName: 'web', roleName: 'IamWhodunit-Role-1A2B' });
  expect(change.target.kind).toBe('instanceProfile');
  expect(change.affects).toBe('the alerter');
  const findings = findingsOf(change);
  expect(findings.map(({ name }) => name)).toContain('alerting-tampered');
  expect(highest(findings.map(({ raises }) => raises)).security).toBe('critical');
});
