import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import type { RoleStatement } from './role-policy.ts';

/**
 * Lambda reads the queue and writes the log with the function's role, and MiniStack does it without one. So the
 * emulator's policy simulator says whether the role may do it, with the statement and without.
 */
export async function isAllowedOnlyByIt(
  { emulator }: Testbed,
  { roleArn }: Deployment,
  statement: RoleStatement,
): Promise<string> {
  const iam = new IAMClient(sdkSettings(emulator.account));
  const input = {
    PolicySourceArn: roleArn,
    ActionNames: [...statement.actions],
    ResourceArns: [...statement.resources],
  };
  const decisions = async () => {
    const { EvaluationResults = [] } = await iam.send(new SimulatePrincipalPolicyCommand(input));
    return [...new Set(EvaluationResults.map(({ EvalDecision }) => String(EvalDecision)))].join(', ');
  };
  mustBe('allowed', await decisions());
  await statement.remove();
  try {
    mustBe('implicitDeny', await decisions());
  } finally {
    await statement.restore();
  }
  return 'by the policy simulator: MiniStack does it without the role';
}

function mustBe(expected: string, decision: string): void {
  if (decision !== expected) throw new Error(`The simulator says ${decision}, instead of ${expected}.`);
}
