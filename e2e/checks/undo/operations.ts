/** A change of IAM by the AWS CLI, whose printed undo is pasted. Each has names of its own, so that none disturbs another. */
export type Operation = Readonly<{
  /** What stands before, as commands. `KEY` stands for the access key that was made last. */
  before: readonly string[];
  call: string;
  /** Commands that show what the account's authorization details do not hold. */
  look?: readonly string[];
}>;

const allow = (action: string) =>
  `'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"${action}","Resource":"*"}}'`;
const trust = (service: string) =>
  `'{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"${service}.amazonaws.com"},"Action":"sts:AssumeRole"}}'`;
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

const user = (name: string) => `aws iam create-user --user-name ${name}`;
const group = (name: string) => `aws iam create-group --group-name ${name}`;
const role = (name: string) => `aws iam create-role --role-name ${name} --assume-role-policy-document ${trust('ec2')}`;
const policy = (name: string) =>
  `aws iam create-policy --policy-name ${name} --policy-document ${allow('s3:GetObject')}`;
const profile = (name: string) => `aws iam create-instance-profile --instance-profile-name ${name}`;
const attach = (kind: string, name: string) =>
  `aws iam attach-${kind}-policy --${kind}-name ${name} --policy-arn ${readOnly}`;
const detach = (kind: string, name: string) => attach(kind, name).replace('attach', 'detach');
const tag = (kind: string, name: string, value: string) =>
  `aws iam tag-${kind} --${kind}-name ${name} --tags Key=team,Value=${value}`;
const member = (name: string) => `--group-name ${name} --user-name ${name}`;
const inline = (kind: string, name: string, action: string) =>
  `aws iam put-${kind}-policy --${kind}-name ${name} --policy-name work --policy-document ${allow(action)}`;

/** Calls that change something. MiniStack has neither SetDefaultPolicyVersion nor UpdateUser and UpdateGroup. */
export const changing: Readonly<Record<string, Operation>> = {
  CreateUser: { before: [], call: user('u1') },
  CreateGroup: { before: [], call: group('g1') },
  CreateRole: { before: [], call: role('r1') },
  CreatePolicy: { before: [], call: policy('p1') },
  CreateInstanceProfile: { before: [], call: profile('i1') },
  CreateAccountAlias: {
    before: [],
    call: 'aws iam create-account-alias --account-alias undo-alias',
    look: ['aws iam list-account-aliases'],
  },
  CreateAccessKey: {
    before: [user('u2')],
    call: 'aws iam create-access-key --user-name u2',
    look: ['aws iam list-access-keys --user-name u2'],
  },
  UpdateAccessKey: {
    before: [user('u10'), 'aws iam create-access-key --user-name u10'],
    call: 'aws iam update-access-key --user-name u10 --access-key-id KEY --status Inactive',
    look: ['aws iam list-access-keys --user-name u10'],
  },
  CreateLoginProfile: {
    before: [user('u3')],
    call: "aws iam create-login-profile --user-name u3 --password 'Long-Enough-1'",
    look: ['aws iam get-login-profile --user-name u3'],
  },
  AttachUserPolicy: { before: [user('u4')], call: attach('user', 'u4') },
  AttachGroupPolicy: { before: [group('g2')], call: attach('group', 'g2') },
  AttachRolePolicy: { before: [role('r2')], call: attach('role', 'r2') },
  DetachUserPolicy: { before: [user('u5'), attach('user', 'u5')], call: detach('user', 'u5') },
  DetachGroupPolicy: { before: [group('g3'), attach('group', 'g3')], call: detach('group', 'g3') },
  DetachRolePolicy: { before: [role('r3'), attach('role', 'r3')], call: detach('role', 'r3') },
  PutUserPolicy: { before: [user('u6')], call: inline('user', 'u6', 's3:GetObject') },
  PutGroupPolicy: { before: [group('g4')], call: inline('group', 'g4', 's3:GetObject') },
  PutRolePolicy: { before: [role('r4')], call: inline('role', 'r4', 's3:GetObject') },
  UpdateAssumeRolePolicy: {
    before: [role('r6')],
    call: `aws iam update-assume-role-policy --role-name r6 --policy-document ${trust('lambda')}`,
  },
  AddUserToGroup: { before: [group('g5'), user('g5')], call: `aws iam add-user-to-group ${member('g5')}` },
  RemoveUserFromGroup: {
    before: [group('g6'), user('g6'), `aws iam add-user-to-group ${member('g6')}`],
    call: `aws iam remove-user-from-group ${member('g6')}`,
  },
  AddRoleToInstanceProfile: {
    before: [role('r7'), profile('i2')],
    call: 'aws iam add-role-to-instance-profile --instance-profile-name i2 --role-name r7',
  },
  RemoveRoleFromInstanceProfile: {
    before: [
      role('r8'),
      profile('i3'),
      'aws iam add-role-to-instance-profile --instance-profile-name i3 --role-name r8',
    ],
    call: 'aws iam remove-role-from-instance-profile --instance-profile-name i3 --role-name r8',
  },
  PutRolePermissionsBoundary: {
    before: [role('r9')],
    call: `aws iam put-role-permissions-boundary --role-name r9 --permissions-boundary ${readOnly}`,
  },
  PutUserPermissionsBoundary: {
    before: [user('u7')],
    call: `aws iam put-user-permissions-boundary --user-name u7 --permissions-boundary ${readOnly}`,
  },
  TagUser: { before: [user('u8')], call: tag('user', 'u8', 'a') },
  TagRole: { before: [role('r10')], call: tag('role', 'r10', 'a') },
};

/** Calls after which a part of what they set was so before: an undo must not take it away without a word. */
export const settingAgain: Readonly<Record<string, Operation>> = {
  'AttachUserPolicy of what is attached': { before: [user('n1'), attach('user', 'n1')], call: attach('user', 'n1') },
  'AttachGroupPolicy of what is attached': {
    before: [group('n2'), attach('group', 'n2')],
    call: attach('group', 'n2'),
  },
  'AttachRolePolicy of what is attached': { before: [role('n3'), attach('role', 'n3')], call: attach('role', 'n3') },
  'AddUserToGroup of a member': {
    before: [group('n4'), user('n4'), `aws iam add-user-to-group ${member('n4')}`],
    call: `aws iam add-user-to-group ${member('n4')}`,
  },
  'UpdateAccessKey of an inactive key': {
    before: [
      user('n7'),
      'aws iam create-access-key --user-name n7',
      'aws iam update-access-key --user-name n7 --access-key-id KEY --status Inactive',
    ],
    call: 'aws iam update-access-key --user-name n7 --access-key-id KEY --status Inactive',
    look: ['aws iam list-access-keys --user-name n7'],
  },
  'TagRole with the same value': { before: [role('n5'), tag('role', 'n5', 'a')], call: tag('role', 'n5', 'a') },
  'PutRolePolicy over another': {
    before: [role('r5'), inline('role', 'r5', 's3:*')],
    call: inline('role', 'r5', 's3:GetObject'),
  },
  'PutRolePolicy with the same text': {
    before: [role('n6'), inline('role', 'n6', 's3:*')],
    call: inline('role', 'n6', 's3:*'),
  },
};
