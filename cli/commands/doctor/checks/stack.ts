import type { Stack } from '../../../deployment/stack.ts';
import type { Check } from '../check.ts';
import { aws } from '../mend.ts';
import { well, wrong } from '../outcome.ts';

export const stack: Check = {
  name: 'stack',
  check: async ({ stackIfThere, trigger, stackName, region, whereIamIs }) => {
    const found = await stackIfThere();
    if (found === undefined)
      return wrong(
        `There is no stack ${stackName} in ${region}: nothing is deployed, and nobody gets an alert. A deployment brings the rules that catch every change to IAM, a queue, the function that explains it, and a topic for e-mail.`,
        'npx cdk bootstrap',
        'npx cdk deploy',
        'whodunit setup',
      );
    if (!isWhole(found, needed)) return notWhole(found, region, needed);
    if (region === whereIamIs) return well(`${stackName} is deployed: ${found.status}.`);
    const catching = await trigger();
    if (catching === undefined)
      return wrong(
        `${stackName} is deployed in ${region}, and there is no stack ${stackName}-Trigger in ${whereIamIs}, where the events of IAM are: none is caught.`,
        'npx cdk deploy --all',
      );
    if (!isWhole(catching, [])) return notWhole(catching, whereIamIs, []);
    return well(`${stackName} is deployed in ${region}, and what catches the events in ${whereIamIs}.`);
  },
};

/** After an update that was rolled back the parts are those of the deployment before, and work. */
function isWhole({ status, outputs }: Stack, outputsNeeded: readonly string[]): boolean {
  return (
    /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT)_COMPLETE(_CLEANUP_IN_PROGRESS)?$/.test(status) &&
    outputsNeeded.every((name) => outputs[name] !== undefined)
  );
}

const needed = ['AlertQueueUrl', 'AlertTopicArn', 'DeadLetterQueueUrl', 'RuleDeadLetterQueueUrl', 'FunctionName'];

function notWhole({ name, status, outputs, resources }: Stack, region: string, outputsNeeded: readonly string[]) {
  const failed = resources.filter((each) => each.status.endsWith('FAILED')).map(({ id }) => id);
  const lacking = outputsNeeded.filter((each) => outputs[each] === undefined);
  const details = [
    ...(failed.length > 0 ? [`failed: ${failed.join(', ')}`] : []),
    ...(lacking.length > 0 ? [`without the outputs ${lacking.join(', ')}`] : []),
  ];
  return wrong(
    `The stack ${name} is not whole: ${[status, ...details].join('; ')}.`,
    aws(region, 'cloudformation describe-stack-events', { 'stack-name': name }),
    'npx cdk deploy',
  );
}
