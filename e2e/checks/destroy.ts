import { fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { call } from '../aws/client/account.ts';
import { cdk, forEmulator } from '../stack/cdk.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The stack is destroyed, and none of its rules stays behind. */
export async function destroyLeavesNoRule(testbed: Testbed): Promise<void> {
  await cdk(testbed, 'destroy', '--all', '--force', ...forEmulator);
  const rules = listAt(await call(testbed.emulator.account, 'events', 'ListRules', {}), 'Rules');
  if (rules.length > 0)
    throw new Error(`Still there: ${rules.map((rule) => textAt(fieldsOf(rule), 'Name')).join(', ')}.`);
}
