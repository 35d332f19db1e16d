import { expect, test } from 'vitest';
import { actionNamed } from '../../../iam/actions/catalogue.ts';
import { iamEntries } from '../../../iam/entries.ts';
import { isDescribed } from '../../../iam/undo/deeds.ts';
import { allActions, hasPath, membersOf, requiredMembersOf } from './iam-api.ts';

type Undo = Readonly<{ action: string; command: string }>;

const undos: readonly Undo[] = iamEntries.flatMap(({ name, action: { undo, undoIfNew, look, variants = [] } }) =>
  [undo, undoIfNew, look, ...variants.map((variant) => variant.undo)]
    .filter((command) => command !== undefined)
    .map((command) => ({ action: name, command })),
);

/** The CLI's names are the API's in kebab case; how it splits acronyms is not said, so both lose dashes and case. */
const normal = (name: string) => name.replaceAll('-', '').toLowerCase();

test.each(undos)('$action: aws iam $command', ({ action, command }) => {
  const [name = '', ...words] = command.split(' ');
  const api = allActions.find((candidate) => normal(candidate) === normal(name)) ?? `no action for ${name}`;
  expect(allActions).toContain(api);

  const options = words.filter((word) => word.startsWith('--')).map((word) => normal(word));
  const members = membersOf(api, 'request').map(normal);
  expect(options.filter((option) => !members.includes(option))).toEqual([]);
  expect(
    requiredMembersOf(api)
      .map(normal)
      .filter((member) => !options.includes(member)),
  ).toEqual([]);

  const paths = [...command.matchAll(/\{([\w.]+)\}/g)].map(([, path = '']) => path);
  const unfound = paths.filter((path) => !hasPath(action, 'request', path) && !hasPath(action, 'response', path));
  expect(unfound).toEqual([]);
});

const pairs = [
  ['AttachUserPolicy', 'DetachUserPolicy'],
  ['AttachGroupPolicy', 'DetachGroupPolicy'],
  ['AttachRolePolicy', 'DetachRolePolicy'],
  ['AddUserToGroup', 'RemoveUserFromGroup'],
  ['AddRoleToInstanceProfile', 'RemoveRoleFromInstanceProfile'],
  ['AddClientIDToOpenIDConnectProvider', 'RemoveClientIDFromOpenIDConnectProvider'],
  ['EnableOrganizationsRootSessions', 'DisableOrganizationsRootSessions'],
  ['EnableOrganizationsRootCredentialsManagement', 'DisableOrganizationsRootCredentialsManagement'],
] as const;

test.each(pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]))(
  '%s is taken back by %s',
  (action, reverse) => {
    expect(normal(actionNamed(action)?.undo?.split(' ')[0] ?? '')).toBe(normal(reverse));
  },
);

const gone = [
  'DeleteUser',
  'DeleteRole',
  'DeleteAccessKey',
  'DeleteRolePolicy',
  'PutRolePolicy',
  'UpdateAssumeRolePolicy',
];

test.each(gone)('%s has no command that would pretend to restore what was lost', (action) => {
  expect(actionNamed(action)?.undo).toBeUndefined();
});

test('what every action that a command takes back does to the state is described', () => {
  expect(undos.map(({ action }) => action).filter((action) => !isDescribed(action))).toEqual([]);
});
