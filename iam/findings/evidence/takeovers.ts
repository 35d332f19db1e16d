/**
 * Calls (where joined by `+`, all of them) that put commands or code into something that runs already, and so work with its role.
 * How powerful that role is, is not in the text: they count on every resource only, and as medium.
 * Why: docs/decisions/0163.
 */
const calls: Readonly<Record<string, string>> = {
  airflow: 'CreateCliToken CreateWebLoginToken',
  apprunner: 'UpdateService',
  batch: 'SubmitJob',
  'bedrock-agentcore': 'InvokeCodeInterpreter',
  cloudformation: 'CreateChangeSet+ExecuteChangeSet UpdateStack UpdateStackSet',
  codebuild: 'StartBuild StartBuildBatch UpdateProject',
  codedeploy: 'CreateDeployment',
  codepipeline: 'PollForJobs UpdatePipeline',
  datapipeline: 'PutPipelineDefinition',
  'ec2-instance-connect': 'SendSSHPublicKey SendSerialConsoleSSHPublicKey',
  ec2: 'CreateLaunchTemplateVersion+ModifyLaunchTemplate ModifyInstanceAttribute+StartInstances',
  ecr: 'PutImage+UploadLayerPart',
  ecs: 'ExecuteCommand RegisterTaskDefinition+UpdateServicePrimaryTaskSet',
  eks: 'AssociateAccessPolicy CreateAccessEntry',
  elasticbeanstalk: 'CreateApplicationVersion+UpdateEnvironment',
  elasticmapreduce: 'AddJobFlowSteps',
  glue: 'UpdateDevEndpoint RunStatement UpdateJob',
  iam: 'AddRoleToInstanceProfile+PassRole',
  lambda: 'UpdateFunctionCode UpdateFunctionConfiguration',
  sagemaker: 'CreatePresignedDomainUrl CreatePresignedNotebookInstanceUrl UpdateNotebookInstance',
  ssm: 'RegisterTaskWithMaintenanceWindow ResumeSession SendCommand StartSession UpdateDocument+UpdateDocumentDefaultVersion',
  states: 'UpdateStateMachine',
};

/** Each way as the calls that it needs. */
export const takeovers: readonly (readonly string[])[] = Object.entries(calls).flatMap(([service, ways]) =>
  ways.split(' ').map((way) => way.split('+').map((call) => `${service}:${call}`)),
);
