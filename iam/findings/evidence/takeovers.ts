import { once } from '../../once.ts';

/**
 * Calls (where joined by `+`, all of them) that put commands or code into something that runs already, or sign in to it,
 * and so work with its role. How powerful that role is, is not in the text: they count on every resource only, and as medium.
 * Why: docs/decisions/0163.
 */
const calls: Readonly<Record<string, string>> = {
  airflow: 'CreateCliToken CreateWebLoginToken InvokeRestApi',
  amplify: 'UpdateApp+StartJob',
  appstream: 'CreateStreamingURL',
  apprunner: 'UpdateService',
  athena: 'StartCalculationExecution',
  batch: 'SubmitJob',
  'bedrock-agentcore': 'ConnectBrowserAutomationStream InvokeAgentRuntimeCommand InvokeCodeInterpreter',
  cloud9: 'CreateEnvironmentMembership',
  cloudformation: 'CreateChangeSet+ExecuteChangeSet UpdateStack UpdateStackSet',
  codebuild: 'StartBuild StartBuildBatch StartCommandExecution StartSandboxConnection UpdateProject',
  codecommit: 'CreateCommit GitPush PutFile',
  codedeploy: 'CreateDeployment',
  codepipeline: 'PollForJobs UpdatePipeline',
  'cognito-identity': 'UpdateIdentityPool',
  datapipeline: 'PutPipelineDefinition',
  ds: 'ResetUserPassword',
  'ec2-instance-connect': 'SendSSHPublicKey SendSerialConsoleSSHPublicKey',
  ec2: 'CreateLaunchTemplateVersion+ModifyLaunchTemplate CreateReplaceRootVolumeTask ModifyInstanceAttribute+StartInstances',
  'ecr-public': 'PutImage+UploadLayerPart',
  ecr: 'PutImage+UploadLayerPart',
  ecs: 'ExecuteCommand RegisterTaskDefinition+UpdateServicePrimaryTaskSet',
  eks: 'AssociateAccessPolicy CreateAccessEntry UpdateAccessEntry',
  elasticbeanstalk: 'CreateApplicationVersion+UpdateEnvironment',
  elasticmapreduce: 'AddJobFlowSteps GetClusterSessionCredentials OpenEditorInConsole',
  fis: 'StartExperiment+UpdateExperimentTemplate',
  glue: 'RunStatement StartJobRun UpdateDevEndpoint UpdateJob',
  greengrass: 'CreateComponentVersion+CreateDeployment',
  iam: 'AddRoleToInstanceProfile+PassRole',
  iot: 'AttachPolicy+CreateKeysAndCertificate',
  kinesisanalytics: 'UpdateApplication',
  lambda: 'UpdateFunctionCode UpdateFunctionConfiguration',
  lightsail: 'CreateContainerServiceDeployment DownloadDefaultKeyPair GetInstanceAccessDetails',
  rolesanywhere: 'CreateTrustAnchor',
  sagemaker:
    'CreatePresignedDomainUrl CreatePresignedNotebookInstanceUrl StartSession UpdateNotebookInstance UpdateNotebookInstanceLifecycleConfig',
  servicecatalog: 'CreateProvisioningArtifact+ProvisionProduct CreateProvisioningArtifact+UpdateProvisionedProduct',
  ssm: 'CreateAssociation CreateAssociationBatch RegisterTaskWithMaintenanceWindow ResumeSession SendCommand StartSession UpdateAssociation UpdateDocument+UpdateDocumentDefaultVersion UpdateMaintenanceWindowTask',
  states: 'UpdateStateMachine',
  synthetics: 'UpdateCanary',
  transfer: 'ImportSshPublicKey',
};

/** Each way as the calls that it needs. */
export const takeovers: () => readonly (readonly string[])[] = once(() =>
  Object.entries(calls).flatMap(([service, ways]) =>
    ways.split(' ').map((way) => way.split('+').map((call) => `${service}:${call}`)),
  ),
);
