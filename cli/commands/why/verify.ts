import { type ContextEntry, IAMClient, SimulateCustomPolicyCommand } from '@aws-sdk/client-iam';
import type { Asked } from '../../../iam/decision/asked.ts';
import type { Culprit } from '../../../iam/hunt/hunt.ts';
import { principalCalled, type Refused } from '../../../iam/hunt/suspect.ts';
import { type PolicyTexts, policyTextsOf } from '../../../iam/state/access/policy-texts.ts';
import type { State } from '../../../iam/state/state.ts';
import { awsFor } from '../../aws/aws.ts';
import { asking } from '../../aws/aws-fault.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { CommandContext } from '../../command-context.ts';

/**
 * What AWS's own simulator says of both sides of a change, one sentence,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html
 */
export async function verified(
  { moment }: Culprit,
  refused: Refused,
  asked: Asked,
  options: AwsOptions,
  context: CommandContext,
): Promise<string> {
  const client = new IAMClient((await awsFor(options, context)).in());
  const answers: string[] = [];
  for (const state of [moment.before, moment.after]) answers.push(await simulated(state, refused, asked, client));
  return `AWS's simulator says: before ${answers[0]}, after ${answers[1]}.`;
}

async function simulated(state: State, refused: Refused, asked: Asked, client: IAMClient): Promise<string> {
  const principal = principalCalled(state, refused);
  if (principal === undefined) return 'nobody of this name';
  const texts = policyTextsOf(state, principal);
  if (texts.policies.length === 0) return 'implicitDeny, as there is no policy to ask about';
  const command = new SimulateCustomPolicyCommand(requestFor(texts, asked));
  const answer = await asking('ask the simulator', 'iam:SimulateCustomPolicy', () => client.send(command));
  return answer.EvaluationResults?.[0]?.EvalDecision ?? 'nothing';
}

function requestFor({ policies, boundary }: PolicyTexts, { action, resource, given }: Asked) {
  return {
    PolicyInputList: [...policies],
    ...(boundary !== undefined && { PermissionsBoundaryPolicyInputList: [boundary] }),
    ActionNames: [action],
    ...(resource !== undefined && { ResourceArns: [resource] }),
    ContextEntries: [...given].map(
      ([ContextKeyName, values]): ContextEntry => ({
        ...{ ContextKeyName, ContextKeyValues: [...values] },
        ContextKeyType: values.length > 1 ? 'stringList' : 'string',
      }),
    ),
  };
}
