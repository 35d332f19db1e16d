import { expect, test } from 'vitest';
import { accessLevels, countActions, loadActionTable } from '../../../iam/access/action-table.ts';

test('The table has the actions of each service by level, and its date', async () => {
  const { date, services } = await loadActionTable();
  expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(Object.keys(services).length).toBeGreaterThan(400);
  expect(services['iam']?.['Permissions management']?.split(' ')).toContain('AttachRolePolicy');
  const levels = Object.values(services).flatMap((levels) => Object.keys(levels));
  expect(levels.filter((level) => !accessLevels.some((known) => known === level))).toEqual([]);
});

test('Actions are counted by their level, whatever the case of the patterns', async () => {
  const table = await loadActionTable();
  const none = { List: 0, Read: 0, Write: 0, 'Permissions management': 0, Tagging: 0 };
  expect(countActions(table, ['S3:getobject', 'sqs:SendMessage'], [])).toEqual({ ...none, Read: 1, Write: 1 });
  expect(countActions(table, ['s3:GetObj*'], ['s3:GetObject?*'])).toEqual({ ...none, Read: 1 });
  expect(countActions(table, ['no-such-service:*'], [])).toEqual(none);
});
