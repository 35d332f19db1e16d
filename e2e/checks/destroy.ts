import { fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/account.ts';
import { cdk, forEmulator } from '../cdk.ts';
import type { World } from '../world.ts';

/** The stack goes, and no rule stays behind that would catch an event for nobody. */
export async function destroyLeavesNoRule(world: World): Promise<void> {
  await cdk(world, 'destroy', '--all', '--force', ...forEmulator);
  const rules = listAt(await call(world.emulator.account, 'events', 'ListRules', {}), 'Rules');
  if (rules.length > 0)
    throw new Error(`Still there: ${rules.map((rule) => textAt(fieldsOf(rule), 'Name')).join(', ')}.`);
}
