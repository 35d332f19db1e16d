import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../alert/message-measures.ts';
import type { AccessKey } from '../../iam/state/credentials.ts';
import type { Role, User } from '../../iam/state/entities.ts';
import { role, user } from '../iam/state/access/states.ts';
import { messagesOf, type Step } from './with-state/messages-of.ts';

const yesterday = Date.parse('2026-11-23T00:00:00Z');
const lastYear = Date.parse('2025-11-23T00:00:00Z');

function breakRisk(before: User | Role, step: Step): string | undefined {
  return messagesOf({ before: [before], steps: [step] }).map((message) => measuresOf(message).breakRisk)[0];
}

function withKey(status: AccessKey['status'], lastUsed: AccessKey['lastUsed']): User {
  const mailer = user('mailer');
  const key = { status, created: undefined, lastUsed };
  return { ...mailer, credentials: { ...mailer.credentials, accessKeys: new Map([['AKIAMAILER23VEXAMPLE', key]]) } };
}

function switchedOff(lastUsed: AccessKey['lastUsed']): string | undefined {
  return breakRisk(withKey('Active', lastUsed), {
    eventName: 'UpdateAccessKey',
    request: { userName: 'mailer', accessKeyId: 'AKIAMAILER23VEXAMPLE', status: 'Inactive' },
    makes: [withKey('Inactive', lastUsed)],
  });
}

function deleted(lastUsed: Role['lastUsed']): string | undefined {
  const before = role('billing', { lastUsed });
  return breakRisk(before, {
    eventName: 'DeleteRole',
    request: { roleName: 'billing' },
    makes: [{ ...before, deleted: 1 }],
  });
}

describe('the break risk', () => {
  test('of a key that is switched off follows its last use', () => {
    expect(switchedOff({ time: yesterday, service: 'ses' })).toBe('likely');
    expect(switchedOff({ time: lastYear, service: 'ses' })).toBe('possible');
    expect(switchedOff('never')).toBe('possible');
    expect(switchedOff(undefined)).toBe('likely');
  });

  test('of a role that is deleted follows its last use', () => {
    expect(deleted({ kind: 'at', time: yesterday, region: undefined })).toBe('likely');
    expect(deleted({ kind: 'never' })).toBe('possible');
  });
});
