import { describe, expect, test } from 'vitest';
import { byRoot } from './a-record.ts';
import { explained } from './explained.ts';

describe('the root user', () => {
  test.each([
    ['CreateLoginProfile', null, 'set its console password', 'critical'],
    ['CreateAccessKey', null, 'made {accessKey} for {rootUser}', 'critical'],
    ['DeleteLoginProfile', null, 'deleted its console password', 'low'],
    ['EnableMFADevice', { userName: 'AWS ROOT USER' }, 'enabled {mfaDevice} for {rootUser}', 'high'],
    ['DeactivateMFADevice', { serialNumber: 'x' }, 'deactivated {mfaDevice} of {rootUser}', 'high'],
    ['CreateLoginProfile', { userName: 'kimura' }, 'made a console password for {user}', 'high'],
  ])('%s with %j reads “%s”', (eventName, request, sentence, security) => {
    expect(explained(eventName, request, byRoot)).toMatchObject({ sentence, security });
  });

  test('is not meant where somebody else names no user', () => {
    expect(explained('CreateLoginProfile', null).sentence).toBe('made a console password for {user}');
  });
});
