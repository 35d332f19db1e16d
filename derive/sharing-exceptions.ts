/** Why a call that manages permissions, as the action table has it, is not counted as opening something to outsiders. */
export const leftOut: readonly Readonly<{ why: string; calls: RegExp }>[] = [
  {
    why: 'It takes access away, locks, or only reads',
    calls:
      /:(Abort|BatchRevoke|Cancel|Complete|Deauthorize|Delete|Describe|Disable|Disassociate|Dissociate|Enable|Get|Initiate|List|Reject|Remove|Reset|Retire|Revoke|Validate)/,
  },
  {
    why: 'It hands out access within the account, which is judged elsewhere or belongs to an application',
    calls:
      /^(cloudformation|codestar|datazone|deadline|grafana|iam|iot|managedblockchain|monitron|opensearch|opsworks|quicksight|rds-db|sso|waf|waf-regional|wafv2):/,
  },
  {
    why: 'What is opened gives out no data: names, networks, prices, mail, who may send events and logs',
    calls:
      /AllowVendedLogDelivery|^(appsync|arc-region-switch|aws-marketplace|bedrock-agentcore|billing|ds|elasticmapreduce|events|greengrass|license-manager|logs|mpa|rds|resource-explorer-2|route53resolver|ses|signer|sms-voice|ssm-contacts|ssm-incidents|ssm-sap|xray):|^apigateway:(?!UpdateRestApiPolicy)|^ec2:(?!ModifySnapshotAttribute)|^redshift:AuthorizeEndpointAccess$|^workspaces:(?!UpdateWorkspaceImagePermission)/,
  },
  {
    why: 'It works with data, or changes how data is kept, and shares it with nobody',
    calls:
      /^(backup:SearchRecoveryPoint|dynamodb:UpdateAbacStatus|entityresolution:Use|fsx:(Bypass|Manage)|glacier:SetDataRetrievalPolicy|glue:(?!PutResourcePolicy)|iotfleetwise:|redshift:(Create|Join|Modify)|s3:(Bypass|ObjectOwner|Associate|CreateAccessGrants|PutBucketOwnership|UpdateAccessGrants)|servicecatalog:|vpc-lattice:)/,
  },
];

/** Calls that open something to outsiders although the action table has them under another access level. */
export const added: readonly Readonly<{ why: string; calls: readonly string[] }>[] = [
  {
    why: 'Snapshots, images and copies of them go to other accounts',
    calls: [
      'ec2:ModifyImageAttribute',
      'ecr:PutReplicationConfiguration',
      'rds:ModifyDBClusterSnapshotAttribute',
      'rds:ModifyDBSnapshotAttribute',
    ],
  },
  {
    why: 'A policy of the resource says who gets at it, from other accounts, too',
    calls: [
      'cloudtrail:PutResourcePolicy',
      'codeartifact:PutDomainPermissionsPolicy',
      'codeartifact:PutRepositoryPermissionsPolicy',
      'dsql:PutClusterPolicy',
      'es:UpdateDomainConfig',
      'es:UpdateElasticsearchDomainConfig',
      'kafka:PutClusterPolicy',
      'kinesis:PutResourcePolicy',
      'redshift-serverless:PutResourcePolicy',
      'sagemaker:PutModelPackageGroupPolicy',
      'serverlessrepo:PutApplicationPolicy',
      'sqs:SetQueueAttributes',
    ],
  },
  {
    why: 'Without its policy, everybody who reaches the file system may mount it',
    calls: ['elasticfilesystem:DeleteFileSystemPolicy'],
  },
  {
    why: 'A share, a public setting or a key of its own gives outsiders what it names',
    calls: [
      'lightsail:CreateBucketAccessKey',
      'lightsail:UpdateBucket',
      'ram:AssociateResourceShare',
      'ram:CreateResourceShare',
      'workdocs:AddResourcePermissions',
    ],
  },
];
