import { expect, onTestFinished, test } from 'vitest';
import { localServer } from '../../../standins/local-server.ts';
import { allow, arnOf } from '../ask/an-account.ts';
import { filesOf, today } from '../ask/files.ts';
import { whodunit } from '../whodunit.ts';

const answerOf = (decision: string) =>
  `<SimulateCustomPolicyResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><SimulateCustomPolicyResult><EvaluationResults><member><EvalActionName>s3:GetObject</EvalActionName><EvalDecision>${decision}</EvalDecision></member></EvaluationResults></SimulateCustomPolicyResult></SimulateCustomPolicyResponse>`;
const refusal = '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';

/** IAM's simulator, which allows what a policy that it is given names; or refuses to answer. */
async function simulator(mayAsk: boolean) {
  const asked: URLSearchParams[] = [];
  const server = await localServer(({ body }) => {
    const form = new URLSearchParams(body);
    asked.push(form);
    const isNamed = policiesIn(form).includes(form.get('ActionNames.member.1') ?? '-');
    const headers = { 'content-type': 'text/xml' };
    if (!mayAsk) return { status: 403, body: refusal, headers };
    return { status: 200, body: answerOf(isNamed ? 'allowed' : 'implicitDeny'), headers };
  });
  onTestFinished(() => server.close());
  return { asked, env: { AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' } };
}

function policiesIn(form: URLSearchParams): string {
  return [...form].flatMap(([name, value]) => (name.startsWith('PolicyInputList') ? value : [])).join();
}

const role = 'billing-export';
const files = filesOf(
  {
    roles: { [role]: { attached: ['List'] } },
    policies: { Read: { versions: { v1: allow('s3:GetObject') } }, List: { versions: { v1: allow('s3:ListBucket') } } },
  },
  [['DetachRolePolicy', { roleName: role, policyArn: arnOf('Read') }]],
);
const asking = [
  'why',
  '--verify',
  '--principal',
  `arn:aws:iam::123456789012:role/${role}`,
  '--action',
  's3:GetObject',
  '--resource',
  'arn:aws:s3:::b/k',
  ...files,
];

test('whodunit why --verify asks the simulator of AWS about both sides of the change', async () => {
  const { asked, env } = await simulator(true);
  const { code, stdout } = await whodunit(asking, { env, now: today });
  expect(code).toBe(0);
  expect(stdout).toContain("AWS's simulator says: before allowed, after implicitDeny.");
  expect(asked.map((form) => form.get('Action'))).toEqual(['SimulateCustomPolicy', 'SimulateCustomPolicy']);
});

test('whodunit why --verify says which permission is missing', async () => {
  const { env } = await simulator(false);
  const { code, stderr } = await whodunit(asking, { env, now: today });
  expect(code).toBe(1);
  expect(stderr).toContain('could not ask the simulator: iam:SimulateCustomPolicy is missing.');
});
