import type { Judged } from './cases.ts';

/** Where public lists judge otherwise than we do, and why ours stays. */
const decided: readonly Readonly<{ source: RegExp; rule: RegExp; why: string }>[] = [
  {
    source: /^pathfinding-labs$/,
    rule: /passrole/,
    why: 'One named role is passed: how powerful it is, is not in the text, and nothing in the text makes it so',
  },
  {
    source: /^pathfinding-labs$/,
    rule: /updateservice|updatestack|updatefunctioncode|executecommand|startsession|lifecycle-config|lambda-004-to-iam-002/,
    why: 'One named workload can be taken over: how powerful it is, is not in the text. On every resource it is medium',
  },
  {
    source: /^pathfinding-labs$/,
    rule: /createaccesskey|createloginprofile|updateloginprofile|sts-assumerole|iam-attachrolepolicy$/,
    why: 'One named user or role: how powerful it is, is not in the text, which can use it or change it but not both',
  },
  {
    source: /hacktricks/,
    rule: /^rds:/,
    why: 'A database can use the role for what its engine does, which is to read and write files and to call models or functions',
  },
  {
    source: /hacktricks/,
    rule: /MlflowTrackingServerUrl/,
    why: 'It opens the data of an application, not the account',
  },
  {
    source: /hacktricks/,
    rule: /^lambda:Add(LayerVersion)?Permission$/,
    why: 'It lets others call a function or read a layer, whose code stays as it is',
  },
  {
    source: /hacktricks/,
    rule: /^(ec2:DescribeLaunchTemplates|ssm:ListCommands)/,
    why: 'It reads texts of others, which may hold secrets: what is in them is not in the policy',
  },
  {
    source: /hacktricks/,
    rule: /^sso:GetRoleCredentials/,
    why: 'It needs the token of somebody who has signed in to Identity Center, which no policy gives',
  },
  {
    source: /hacktricks/,
    rule: /^secretsmanager:/,
    why: 'It lets others read a secret: what the secret opens is not in the policy',
  },
  {
    source: /hacktricks/,
    rule: /^elasticloadbalancing:/,
    why: 'It writes logs of requests elsewhere, which may hold tokens of an application, not of the account',
  },
  {
    source: /hacktricks/,
    rule: /^(apigateway|cognito-idp|datazone|ecr|ecr-public|elasticfilesystem|kafka|kms|lightsail|mediapackage|mq|redshift|s3|sns|sqs|workdocs):/,
    why: 'It opens data or an application, not the account: the policy says what it allows',
  },
  {
    source: /hacktricks/,
    rule: /^iam:PassRole$/,
    why: 'Nothing in the text runs what is passed',
  },
  {
    source: /./,
    rule: /s3_?browser/,
    why: 'The tool is shown, and a thief chooses another name for it; what the call does is judged: a user without a credential',
  },
  {
    source: /^elastic$/,
    rule: /managed_policy_deleted/,
    why: 'IAM refuses to delete a policy that anybody has, also as a boundary: the detaching is told',
  },
  {
    source: /^elastic$/,
    rule: /enumeration_via_update_assume_role_policy/,
    why: 'One such failure is a slip; five in a batch are a finding (probing-burst)',
  },
  {
    source: /^splunk$/,
    rule: /multi_factor_authentication_disabled/,
    why: 'A device has to be deactivated before it can be deleted, and that call is high',
  },
  {
    source: /^sigma$/,
    rule: /update_login_profile/,
    why: 'UpdateLoginProfile asks for no old password: whoever stole a key sets a password by it; people use ChangePassword',
  },
  {
    source: /^near-miss$/,
    rule: /service-principal wildcards/,
    why: 'Trust in services of AWS alone opens the role to nobody outside: medium',
  },
];

/** Every reason that is written down, once. */
export const reasons: readonly string[] = [...new Set(decided.map(({ why }) => why))];

/** Why we judge a record otherwise than its source; undefined where nothing is decided. */
export function whyOtherwise({ source, rule }: Judged): string | undefined {
  return decided.find((each) => each.source.test(source) && each.rule.test(rule))?.why;
}
