/** Why a call that passes a role, as the action table has it, is not counted as running what is passed. */
export const leftOut: readonly Readonly<{ why: string; calls: RegExp }>[] = [
  {
    why: 'The service reads, copies, exports, backs up or replicates data with the role, and nothing else',
    calls:
      /^(backup|backup-gateway|backup-search|cleanrooms|dax|dms|health-agent|iotfleetwise|kafka|mediaconnect|neptune-graph|osis|quicksight|rds|s3|s3-outposts|sagemaker-geospatial|timestream|transfer):/,
  },
  {
    why: 'The service writes logs, messages or files to where it is told, or reads what it reports on',
    calls:
      /^(access-analyzer|aiops|chime|cloudtrail|ecr|logs|mediastore|nimble|securitylake|sms-voice|sns):|^ec2:(CreateFlowLogs|EnableFastLaunch)$/,
  },
  {
    why: 'The role only serves the set purpose of the service, or of its support',
    calls:
      /^(codecatalyst|codeconnections|codestar-connections|resiliencehub|resource-groups|securityagent|shield|ts|proton):|^config:(PutConfigurationAggregator|PutConfigurationRecorder|PutServiceLinkedConfigurationRecorder|PutOrganizationConfigRule)$|^deadline:.*Monitor$|^gamelift:(CreateBuild|CreateScript|UpdateScript|.*GameServerGroup)$/,
  },
  {
    why: 'The call takes a role for the images, certificates or documents that it keeps, and starts nothing',
    calls:
      /^imagebuilder:(.*LifecyclePolicy|DistributeImage|ImportDiskImage)$|^iot:(?!CreateRoleAlias|UpdateRoleAlias)|^lambda:CreateCapacityProvider$|^ssm:CreateDocument$|^iam:AddRoleToInstanceProfile$/,
  },
  {
    why: 'Only what runs code or calls of the caller counts: these SageMaker calls label, package, monitor or tune',
    calls:
      /^sagemaker:(CreateAutoMLJob|CreateAutoMLJobV2|CreateCompilationJob|CreateDeviceFleet|CreateEdge.*|CreateFeatureGroup|CreateFlowDefinition|CreateImage|UpdateImage|CreateInference.*|CreateLabelingJob|CreateM.*(App|Server|JobDefinition)|CreateDataQualityJobDefinition|CreateOptimizationJob|RenderUiTemplate|UpdateClusterInference|CreateMonitoringSchedule|UpdateMonitoringSchedule)$/,
  },
];

/** Calls that run what is passed although the action table does not say that they pass a role. */
export const added: readonly Readonly<{ why: string; calls: readonly string[] }>[] = [
  {
    why: 'Builds, stacks and deployments work with the role',
    calls: [
      'amplify:CreateApp',
      'amplify:UpdateApp',
      'cloudformation:CreateChangeSet',
      'cloudformation:CreateResource',
      'cloudformation:CreateStack',
      'cloudformation:CreateStackInstances',
      'cloudformation:CreateStackSet',
      'cloudformation:UpdateStack',
      'cloudformation:UpdateResource',
      'cloudformation:UpdateStackSet',
      'codebuild:CreateProject',
      'codebuild:UpdateProject',
      'codepipeline:CreatePipeline',
      'codepipeline:UpdatePipeline',
      'elasticbeanstalk:CreateEnvironment',
      'elasticbeanstalk:UpdateEnvironment',
      'servicecatalog:CreateConstraint',
    ],
  },
  {
    why: 'Instances, containers and functions get the role',
    calls: [
      'apprunner:CreateService',
      'apprunner:UpdateService',
      'appstream:CreateFleet',
      'appstream:CreateImageBuilder',
      'batch:RegisterJobDefinition',
      'batch:SubmitJob',
      'ec2:CreateFleet',
      'ec2:RequestSpotFleet',
      'ecs:CreateService',
      'ecs:RegisterTaskDefinition',
      'ecs:UpdateService',
      'eks:CreateNodegroup',
      'eks:CreatePodIdentityAssociation',
      'eks:UpdatePodIdentityAssociation',
      'lambda:UpdateFunctionConfiguration',
      // A machine of the caller's own, registered by an activation, gets the credentials of the role.
      'ssm:CreateActivation',
      'synthetics:CreateCanary',
    ],
  },
  {
    why: 'Jobs, notebooks and environments run scripts with the role',
    calls: [
      'airflow:CreateEnvironment',
      'airflow:UpdateEnvironment',
      'athena:CreateWorkGroup',
      'athena:UpdateWorkGroup',
      'bedrock-agentcore:CreateBrowser',
      'bedrock-agentcore:CreateCodeInterpreter',
      'bedrock-agentcore:CreateHarness',
      'bedrock-agentcore:UpdateHarness',
      'braket:CreateJob',
      'datapipeline:CreatePipeline',
      'datapipeline:PutPipelineDefinition',
      'elasticmapreduce:CreateEditor',
      'elasticmapreduce:StartNotebookExecution',
      'emr-containers:StartJobRun',
      'fis:CreateExperimentTemplate',
      'glue:CreateDevEndpoint',
      'glue:CreateJob',
      'glue:CreateSession',
      'glue:UpdateJob',
      'kinesisanalytics:CreateApplication',
      'sagemaker:UpdateDomain',
      'sagemaker:UpdateUserProfile',
      'ssm:RegisterTaskWithMaintenanceWindow',
      'ssm:StartAutomationExecution',
      'states:TestState',
    ],
  },
  {
    why: 'Whoever signs in or calls gets the credentials of the role, or has any API called with it',
    calls: [
      'apigateway:PUT',
      'appsync:CreateDataSource',
      'appsync:UpdateDataSource',
      'chatbot:CreateMicrosoftTeamsChannelConfiguration',
      'chatbot:CreateSlackChannelConfiguration',
      'chatbot:UpdateMicrosoftTeamsChannelConfiguration',
      'chatbot:UpdateSlackChannelConfiguration',
      'cognito-identity:SetIdentityPoolRoles',
      'cognito-idp:CreateGroup',
      'cognito-idp:UpdateGroup',
      'events:PutTargets',
    ],
  },
  {
    why: 'CodeStar is closed, but old texts still name it, and so do the lists of others',
    calls: ['codestar:CreateProject'],
  },
];
