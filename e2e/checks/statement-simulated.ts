import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import { sdkSettings } from '../aws/sdk-settings.ts';
import type { Deployment } from '../deployment.ts';
import type { RoleStatement } from '../role-policy.ts';
import type { World } from '../world.ts';

/**
 * What MiniStack does for a function by itself, Lambda does with the function's role: it reads the queue and
 * writes the log. Here the emulator's simulator of policies says whether the role may, with the statement and without.
 */
export async function isAllowedOnlyByIt(
  { emulator }: World,
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
  await statement.takeAway();
  try {
    mustBe('implicitDeny', await decisions());
  } finally {
    await statement.giveBack();
  }
  return 'by the policy simulator: MiniStack does it without the role';
}

function mustBe(expected: string, decision: string): void {
  if (decision !== expected) throw new Error(`The simulator says ${decision}, in the place of ${expected}.`);
}
