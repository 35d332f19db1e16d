import { expect, test } from 'vitest';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { stacksFor } from '../../lib/stacks.ts';
import { testApp } from '../lib/synthesised.ts';
import { blocksOf, textOf } from './pages.ts';

const [, section = ''] = /^## A home region, and many accounts\n([\s\S]*?)^## /m.exec(textOf('README.md')) ?? [];
const block = blocksOf('README.md', ['ts']).find((each) => section.includes(each.trim())) ?? '';
const { default: example } = await import(`data:text/javascript,${encodeURIComponent(`export default { ${block} }`)}`);
const settings = checkSettings(example);

/** Where each stack is that the settings of the section make, with the credentials of an account. */
function placesWith(credentials: string): Readonly<Record<string, string>> {
  const app = testApp();
  stacksFor(app, settings, credentials);
  const { stacks } = app.synth();
  return Object.fromEntries(
    stacks.map(({ stackName, environment: { account, region } }) => [stackName, `${account} ${region}`]),
  );
}

test('the settings for a team with accounts make what `npx cdk deploy --all` deploys, without a forwarder', () => {
  expect(section).toContain('`npx cdk deploy --all`');
  expect(placesWith('123456789012')).toEqual({
    IamWhodunit: '123456789012 ap-northeast-1',
    'IamWhodunit-Trigger': '123456789012 us-east-1',
  });
});

test('with the credentials of the other account they make the forwarder, for whichever account that is', () => {
  expect(section).toContain('`npx cdk deploy IamWhodunit-Forwarder`');
  expect(settings.accounts).toEqual(['210987654321']);
  expect(placesWith('210987654321')['IamWhodunit-Forwarder']).toBe('unknown-account us-east-1');
});
