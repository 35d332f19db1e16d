import { expect, test } from 'vitest';
import { webhookUrl } from '../../../lambda/deliver/webhook-url.ts';

const secret = 'XXSECRETXX';

test.each([
  [`https://hooks.slack.com/services/T0/B0/${secret}`, 'a webhook of Slack'],
  [`https://hooks.slack-gov.com/services/T0/B0/${secret}`, 'a webhook of GovSlack'],
  [`http://127.0.0.1:8080/services/T0/B0/${secret}`, 'a test server'],
  [`http://localhost:8080/${secret}`, 'a test server by its name'],
  [`http://[::1]:8080/${secret}`, 'a test server at its IPv6 address'],
])('%s is taken: %s', (text) => {
  expect(webhookUrl(text)).toBe(text);
});

test('white space around a stored URL is of no account', () => {
  const url = `https://hooks.slack.com/services/T0/B0/${secret}`;
  expect(webhookUrl(` ${url}\n`)).toBe(url);
});

test.each([
  ['', 'It is empty.'],
  [secret, 'It is not a URL.'],
  [`"https://hooks.slack.com/services/T0/B0/${secret}"`, 'It is not a URL.'],
  [`http://hooks.slack.com/services/T0/B0/${secret}`, 'It does not begin with https://.'],
  [`file:///${secret}`, 'It does not begin with https://.'],
  [`https://hooks.slack.com.${secret}.example/services/T0/B0/x`, 'Its host is not'],
  [`https://${secret}.slack.com/services/T0/B0/x`, 'Its host is not'],
  [`https://hooks.slack.com:8443/services/T0/B0/${secret}`, 'Its host is not'],
  [`https://${secret}@hooks.slack.com/services/T0/B0/x`, 'Its host is not'],
  [`http://10.0.0.1/${secret}`, 'It does not begin with https://.'],
  [`http://127.0.0.1.${secret}.example/`, 'It does not begin with https://.'],
  [`https://hooks.slack.com/workflows/T0/A0/1/${secret}`, 'It starts a workflow'],
  [`https://hooks.slack.com/triggers/T0/1/${secret}`, 'It starts a workflow'],
  [`https://hooks.slack.com/services/${secret}`, 'Its path is not'],
])('%s is refused, and the error holds nothing of it', (text, reason) => {
  const refused = () => webhookUrl(text);
  expect(refused).toThrow(reason);
  expect(refused).not.toThrow(new RegExp(secret, 'i'));
});
