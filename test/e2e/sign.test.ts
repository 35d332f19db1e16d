import { expect, test } from 'vitest';
import { signed } from '../../e2e/aws/sign.ts';

// The case `post-vanilla` of the suite that AWS publishes for Signature Version 4.
const request = {
  method: 'POST',
  url: new URL('https://example.amazonaws.com/'),
  service: 'service',
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  headers: {},
  body: '',
};
const time = new Date('2015-08-30T12:36:00Z');

test("a request is signed as in AWS's own suite", () => {
  expect(signed(request, time)).toEqual({
    host: 'example.amazonaws.com',
    'x-amz-date': '20150830T123600Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  });
});

test('another body has another signature', () => {
  expect(signed({ ...request, body: '{}' }, time)['authorization']).not.toBe(signed(request, time)['authorization']);
});
