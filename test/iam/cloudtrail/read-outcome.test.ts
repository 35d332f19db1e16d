import { expect, test } from 'vitest';
import { readOutcome } from '../../../iam/cloudtrail/read-outcome.ts';

test.each([
  ['AccessDenied', 'denied'],
  ['AccessDeniedException', 'denied'],
  ['Client.UnauthorizedOperation', 'denied'],
  ['UnauthorizedOperation', 'denied'],
  ['NoSuchEntity', 'failed'],
  ['NoSuchEntityException', 'failed'],
  ['EntityAlreadyExistsException', 'failed'],
  ['LimitExceededException', 'failed'],
  ['MalformedPolicyDocumentException', 'failed'],
  ['InvalidClientTokenId', 'failed'],
])('a call with the error code %s counts as %s', (errorCode, kind) => {
  expect(readOutcome({ errorCode }).kind).toBe(kind);
});

test('a code reads the same with and without “Exception”', () => {
  expect(readOutcome({ errorCode: 'DeleteConflictException' })).toEqual(readOutcome({ errorCode: 'DeleteConflict' }));
});

test('a call without an error succeeded, and one with only a message did not', () => {
  expect(readOutcome({}).kind).toBe('succeeded');
  expect(readOutcome({ errorCode: null, errorMessage: '' }).kind).toBe('succeeded');
  expect(readOutcome({ errorMessage: 'Throttled' }).kind).toBe('failed');
});
