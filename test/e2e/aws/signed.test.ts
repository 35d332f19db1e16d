import { expect, test } from 'vitest';
import { signed } from '../../../e2e/aws/client/signed.ts';

const request = {
  method: 'POST',
  url: new URL('https://localhost:4566/'),
  service: 'sqs',
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  headers: { 'x-amz-target': 'AmazonSQS.ReceiveMessage' },
  body: '{}',
};

test('a signature covers the host with its port, the target and the body', async () => {
  const headers = await signed(request);
  expect(headers).toMatchObject({ host: 'localhost:4566', 'x-amz-target': 'AmazonSQS.ReceiveMessage' });
  expect(headers['x-amz-content-sha256']).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  expect(headers['authorization']).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/sqs\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-target, Signature=[\da-f]{64}$/,
  );
});
