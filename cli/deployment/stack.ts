import {
  type CloudFormationClient,
  DescribeStacksCommand,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import { AwsFault, asking } from '../aws/aws-fault.ts';
import { ifThere } from '../aws/if-there.ts';

/** A part of a stack: what its template calls it, its type, and how AWS knows it. */
export type StackResource = Readonly<{ id: string; type: string; name: string; status: string }>;

export type Stack = Readonly<{
  name: string;
  status: string;
  outputs: Readonly<Record<string, string>>;
  resources: readonly StackResource[];
}>;

/** What CloudFormation knows of a stack; undefined where there is none of that name. */
export async function readStack(name: string, client: CloudFormationClient): Promise<Stack | undefined> {
  const described = await ifThere(['ValidationError'], () =>
    asking('look for the stack', 'cloudformation:DescribeStacks', () =>
      client.send(new DescribeStacksCommand({ StackName: name })),
    ),
  );
  const stack = described?.Stacks?.[0];
  if (stack === undefined || stack.StackStatus === 'DELETE_COMPLETE') return undefined;
  const outputs = (stack.Outputs ?? []).map(
    ({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue] as const,
  );
  return {
    name,
    status: stack.StackStatus ?? 'unknown',
    outputs: Object.fromEntries(outputs),
    resources: await resourcesOf(name, client),
  };
}

/** Page by page: `DescribeStackResources` ends silently after a hundred. */
async function resourcesOf(StackName: string, client: CloudFormationClient): Promise<readonly StackResource[]> {
  return asking('list the parts of the stack', 'cloudformation:ListStackResources', async () => {
    const resources: StackResource[] = [];
    for await (const { StackResourceSummaries = [] } of paginateListStackResources({ client }, { StackName })) {
      for (const { LogicalResourceId, ResourceType, PhysicalResourceId, ResourceStatus } of StackResourceSummaries) {
        resources.push({
          id: LogicalResourceId ?? '',
          type: ResourceType ?? '',
          name: PhysicalResourceId ?? '',
          status: ResourceStatus ?? 'unknown',
        });
      }
    }
    return resources;
  });
}

/** An output of the stack; throws where it has none of that name, as a stack of another version may. */
export function outputOf({ name, outputs }: Stack, key: string): string {
  const value = outputs[key];
  if (value !== undefined) return value;
  throw new AwsFault(`the stack ${name} has no output ${key}. Deploy this version: npx cdk deploy`);
}

/** The stack, for a command that can do nothing without one. */
export async function deployedStack(name: string, region: string, client: CloudFormationClient): Promise<Stack> {
  const stack = await readStack(name, client);
  if (stack !== undefined) return stack;
  throw new AwsFault(`there is no stack ${name} in ${region} of this account. whodunit doctor says what is missing.`);
}
