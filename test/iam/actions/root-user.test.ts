import { describe, expect, test } from 'vitest';
import { byRoot } from './a-record.ts';
import { explained } from './explained.ts';

describe('the root user', () => {
  test.each([
    ['CreateLoginProfile', null, 'CreateLoginProfile.root', 'critical'],
    ['CreateAccessKey', null, 'CreateAccessKey.root', 'critical'],
    ['DeleteLoginProfile', null, 'DeleteLoginProfile.root', 'low'],
    ['EnableMFADevice', { userName: 'AWS ROOT USER' }, 'EnableMFADevice.root', 'high'],
    ['DeactivateMFADevice', { serialNumber: 'x' }, 'DeactivateMFADevice.root', 'high'],
    ['CreateLoginProfile', { userName: 'kimura' }, 'CreateLoginProfile', 'high'],
  ])('%s with %j is “%s”', (eventName, request, name, security) => {
    expect(explained(eventName, request, byRoot)).toMatchObject({ name, security });
  });

  test('is not meant where somebody else names no user', () => {
    expect(explained('CreateLoginProfile', null).name).toBe('CreateLoginProfile');
  });
});
