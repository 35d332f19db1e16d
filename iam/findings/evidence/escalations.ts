/**
 * Permissions that lead to more permissions than they look like, as pathfinding.cloud and Rhino Security Labs
 * collected them: https://pathfinding.cloud and
 * https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/. Left out are those that need
 * something powerful to be there already, as `lambda:UpdateFunctionCode` does: half of all deployments have them.
 * Why: docs/decisions/0032.
 */

/** One call is enough, where it may be made for any user, group, role or policy. */
export const enoughOnAnybody: readonly string[] = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
  'sts:AssumeRole',
];

/** One call is enough, also where it may be made for the caller's own user only. */
export const enoughOnOneself: readonly string[] = ['iam:AttachUserPolicy', 'iam:PutUserPolicy'];

/** With `iam:PassRole` on any role: a service that takes the role, and the calls that make it work for the caller. */
export const withPassRole: readonly Readonly<{ service: string; calls: readonly string[] }>[] = [
  { service: 'bedrock-agentcore.amazonaws.com', calls: ['bedrock-agentcore:CreateCodeInterpreter'] },
  {
    service: 'cloudformation.amazonaws.com',
    calls: [
      'cloudformation:CreateChangeSet',
      'cloudformation:CreateStack',
      'cloudformation:CreateStackSet',
      'cloudformation:UpdateStack',
    ],
  },
  { service: 'codebuild.amazonaws.com', calls: ['codebuild:CreateProject'] },
  { service: 'datapipeline.amazonaws.com', calls: ['datapipeline:CreatePipeline'] },
  { service: 'ec2.amazonaws.com', calls: ['ec2:RequestSpotFleet', 'ec2:RequestSpotInstances', 'ec2:RunInstances'] },
  { service: 'ecs-tasks.amazonaws.com', calls: ['batch:RegisterJobDefinition', 'ecs:RegisterTaskDefinition'] },
  { service: 'elasticmapreduce.amazonaws.com', calls: ['elasticmapreduce:RunJobFlow'] },
  { service: 'emr-serverless.amazonaws.com', calls: ['emr-serverless:StartJobRun'] },
  {
    service: 'glue.amazonaws.com',
    calls: ['glue:CreateDevEndpoint', 'glue:CreateJob', 'glue:CreateSession', 'glue:UpdateJob'],
  },
  { service: 'lambda.amazonaws.com', calls: ['lambda:CreateFunction'] },
  {
    service: 'sagemaker.amazonaws.com',
    calls: ['sagemaker:CreateNotebookInstance', 'sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob'],
  },
  { service: 'ssm.amazonaws.com', calls: ['ssm:StartAutomationExecution'] },
  { service: 'states.amazonaws.com', calls: ['states:CreateStateMachine'] },
  { service: 'tasks.apprunner.amazonaws.com', calls: ['apprunner:CreateService'] },
];
