import type { Judged } from './cases.ts';

/** What a decision is about, in the order of the page. */
export const topics = ['a name', 'data', 'a call'] as const;

type Decision = Readonly<{ about: (typeof topics)[number]; source: string; rules: readonly string[]; why: string }>;

/**
 * Where public lists judge otherwise than we do, and why ours stays. Each rule is named in full: a way that is not
 * here, also of the same service, is a gap until somebody has decided on it.
 */
export const decided: readonly Decision[] = [
  {
    about: 'a name',
    source: 'pathfinding-labs',
    why: 'One named role is passed: how powerful it is, is not in the text, and nothing in the text makes it so',
    rules: [
      'privesc-one-hop/to-admin/apprunner-001-iam-passrole+apprunner-createservice',
      'privesc-one-hop/to-admin/ec2-004-iam-passrole+ec2-requestspotinstances',
      'privesc-one-hop/to-admin/ecs-002-iam-passrole+ecs-createcluster+ecs-registertaskdefinition+ecs-runtask',
      'privesc-one-hop/to-admin/ecs-005-iam-passrole+ecs-registertaskdefinition+ecs-starttask',
      'privesc-one-hop/to-admin/ecs-007-iam-passrole+ecs-starttask+ecs-registercontainerinstance',
      'privesc-one-hop/to-admin/ecs-008-iam-passrole+ecs-runtask',
      'privesc-one-hop/to-admin/sagemaker-001-iam-passrole+sagemaker-createnotebookinstance',
      'privesc-one-hop/to-admin/sagemaker-002-iam-passrole+sagemaker-createtrainingjob',
      'privesc-one-hop/to-admin/sagemaker-003-iam-passrole+sagemaker-createprocessingjob',
      'privesc-one-hop/to-bucket/glue-001-iam-passrole+glue-createdevendpoint',
    ],
  },
  {
    about: 'a name',
    source: 'pathfinding-labs',
    why: 'One named workload can be taken over: how powerful it is, is not in the text. On every resource it is medium',
    rules: [
      'privesc-one-hop/to-admin/apprunner-002-apprunner-updateservice',
      'privesc-one-hop/to-admin/cloudformation-002-cloudformation-updatestack',
      'privesc-one-hop/to-admin/ecs-006-ecs-executecommand+describetasks',
      'privesc-one-hop/to-admin/lambda-003-lambda-updatefunctioncode',
      'privesc-one-hop/to-admin/lambda-004-lambda-updatefunctioncode+lambda-invokefunction',
      'privesc-one-hop/to-admin/lambda-005-lambda-updatefunctioncode+lambda-addpermission',
      'privesc-one-hop/to-admin/sagemaker-005-sagemaker-updatenotebook-lifecycle-config',
      'privesc-one-hop/to-bucket/ssm-001-ssm-startsession',
    ],
  },
  {
    about: 'a name',
    source: 'pathfinding-labs',
    why: 'One named user or role: how powerful it is, is not in the text, which can use it or change it but not both',
    rules: [
      'privesc-one-hop/to-admin/iam-003-iam-deleteaccesskey+createaccesskey',
      'privesc-one-hop/to-admin/iam-004-iam-createloginprofile',
      'privesc-one-hop/to-admin/sts-001-sts-assumerole',
      'privesc-one-hop/to-bucket/iam-004-iam-createloginprofile',
      'privesc-one-hop/to-bucket/iam-006-iam-updateloginprofile',
      'privesc-one-hop/to-bucket/sts-001-sts-assumerole',
      'privesc-self-escalation/to-admin/iam-009-iam-attachrolepolicy',
    ],
  },
  {
    about: 'a name',
    source: 'hacktricks',
    why: 'Nothing in the text runs what is passed',
    rules: ['iam:PassRole'],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'A database can use the role for what its engine does, which is to read and write files and to call models or functions',
    rules: [
      'rds:AddRoleToDBCluster + iam:PassRole',
      'rds:AddRoleToDBInstance + iam:PassRole',
      'rds:CreateBlueGreenDeployment + rds:AddRoleToDBCluster + iam:PassRole + rds:SwitchoverBlueGreenDeployment',
    ],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'It makes or changes users or credentials of a database, a broker or an application, which give no access to the account',
    rules: [
      'cognito-idp:AdminSetUserMFAPreference',
      'cognito-idp:AdminSetUserPassword',
      'cognito-idp:CreateUserImportJob',
      'cognito-idp:SetUserPoolMfaConfig',
      'cognito-idp:StartUserImportJob',
      'cognito-idp:UpdateUserPool',
      'cognito-idp:UpdateUserPoolClient',
      'datazone:CreateUserProfile',
      'kafka:UpdateSecurity',
      'lightsail:UpdateRelationalDatabase',
      'mediapackage:RotateChannelCredentials',
      'mediapackage:RotateIngestEndpointCredentials',
      'mq:CreateUser',
      'redshift:DescribeClusters + redshift:GetClusterCredentials',
      'redshift:DescribeClusters + redshift:GetClusterCredentialsWithIAM',
      'redshift:ModifyCluster',
      'workdocs:CreateUser',
    ],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'Its holder reads or writes data, messages or images, as the text says; outsiders get nothing by it',
    rules: [
      'apigateway:GET',
      'apigateway:POST',
      'ecr:BatchGetImage',
      'kms:Decrypt',
      's3:PutBucketCORS',
      's3:PutObject',
      'sagemaker:CreatePresignedMlflowTrackingServerUrl + sagemaker-mlflow:AccessUI + sagemaker-mlflow:SearchExperiments',
      'sns:Publish',
      'sns:Subscribe',
      'sqs:ReceiveMessage + sqs:DeleteMessage + sqs:ChangeMessageVisibility',
      'workdocs:DescribeActivities + workdocs:GetDocument + workdocs:GetDocumentVersion',
    ],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'It reads texts of others, which may hold secrets: what is in them is not in the policy',
    rules: [
      'ec2:DescribeLaunchTemplates + ec2:DescribeLaunchTemplateVersions',
      'ssm:ListCommands + ssm:GetCommandInvocation',
    ],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'It changes a name, a port or a setting on the way to data or to an application, and opens nothing by itself',
    rules: [
      'ecr:CreatePullThroughCacheRule',
      'ecr:PutImageTagMutability',
      'elasticfilesystem:ModifyMountTargetSecurityGroups',
      'lightsail:PutInstancePublicPorts',
      'lightsail:UpdateDomainEntry',
    ],
  },
  {
    about: 'data',
    source: 'hacktricks',
    why: 'It needs the token of somebody who has signed in to Identity Center, which no policy gives',
    rules: ['sso:GetRoleCredentials'],
  },
  {
    about: 'a call',
    source: 'chronicle',
    why: 'The tool is shown, and a thief chooses another name for it; what the call does is judged: a user without a credential',
    rules: ['aws_iam_activity_by_s3_browser_utility'],
  },
  {
    about: 'a call',
    source: 'sigma',
    why: 'The tool is shown, and a thief chooses another name for it; what the call does is judged: a user without a credential',
    rules: ['aws_iam_s3browser_user_or_accesskey_creation'],
  },
  {
    about: 'a call',
    source: 'elastic',
    why: 'IAM refuses to delete a policy that anybody has, also as a boundary: the detaching is told',
    rules: ['defense_evasion_iam_managed_policy_deleted_unusual_identity'],
  },
  {
    about: 'a call',
    source: 'elastic',
    why: 'One such failure is a slip; five in a batch are a finding (probing-burst)',
    rules: ['discovery_iam_principal_enumeration_via_update_assume_role_policy'],
  },
  {
    about: 'a call',
    source: 'splunk',
    why: 'A device has to be deactivated before it can be deleted, and that call is high',
    rules: ['aws_multi_factor_authentication_disabled'],
  },
  {
    about: 'a call',
    source: 'sigma',
    why: 'UpdateLoginProfile asks for no old password: whoever stole a key sets a password by it; people use ChangePassword',
    rules: ['aws_update_login_profile'],
  },
  {
    about: 'a call',
    source: 'near-miss',
    why: 'Trust in services of AWS alone opens the role to nobody outside: medium',
    rules: ['trust monitoring service-principal wildcards'],
  },
];

/** Why we judge a record otherwise than its source; undefined where nothing is decided. */
export function whyOtherwise({ source, rule }: Judged): string | undefined {
  return decided.find((each) => each.source === source && each.rules.includes(rule))?.why;
}
