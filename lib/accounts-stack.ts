import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnStackSet, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ForwarderStack } from './forwarder-stack.ts';
import { iamRegion } from './iam-region.ts';
import { forwarderStackName } from './names.ts';
import type { Organization } from './settings/organization.ts';
import type { Settings } from './settings/settings.ts';

type AccountsStackProps = Readonly<{ settings: Settings; organization: Organization; targets: readonly string[] }>;

/**
 * Brings the forwarder to every account of an organisation or of units, present and to come, but for the management
 * account, which a StackSet leaves out. Why: docs/decisions/0201.
 */
export class AccountsStack extends Stack {
  constructor(scope: Construct, id: string, { settings, organization, targets }: AccountsStackProps) {
    const { partition, account } = settings;
    super(scope, id, {
      description: 'Brings the forwarder of IAM Whodunit to the accounts of the organisation',
      env: { region: iamRegion[partition], ...(account !== undefined && { account }) },
    });
    new CfnStackSet(this, 'Forwarders', {
      stackSetName: forwarderStackName,
      description: 'Hands the IAM changes of each account to IAM Whodunit',
      permissionModel: 'SERVICE_MANAGED',
      ...(organization.deployedFrom === 'delegated administrator' && { callAs: 'DELEGATED_ADMIN' }),
      autoDeployment: { enabled: true, retainStacksOnAccountRemoval: false },
      managedExecution: { Active: true },
      capabilities: ['CAPABILITY_NAMED_IAM'],
      operationPreferences: { failureTolerancePercentage: 100, maxConcurrentPercentage: 25 },
      stackInstancesGroup: [
        { deploymentTargets: deploymentTargets(targets, settings), regions: [iamRegion[partition]] },
      ],
      templateBody: forwarderTemplate(settings),
    });
  }
}

/**
 * Under the root the account of a delegated administrator is a member like others, and its own rule sends its events
 * already. Under units it may not be, and an account that is not there cannot be excluded.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudformation-stackset-deploymenttargets.html
 */
function deploymentTargets(
  targets: readonly string[],
  { account, organization }: Settings,
): CfnStackSet.DeploymentTargetsProperty {
  const isMember = organization?.deployedFrom === 'delegated administrator' && organization.units === undefined;
  return {
    organizationalUnitIds: [...targets],
    ...(isMember && account !== undefined && { accountFilterType: 'DIFFERENCE', accounts: [account] }),
  };
}

/** The template of the ordinary forwarder, as text; a StackSet takes up to 51,200 bytes of it. */
export function forwarderTemplate(settings: Settings): string {
  const outdir = mkdtempSync(join(tmpdir(), 'forwarder-'));
  try {
    const app = new App({ analyticsReporting: false, outdir });
    const stack = new ForwarderStack(app, forwarderStackName, { settings });
    return JSON.stringify(app.synth().getStackArtifact(stack.artifactId).template);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Where a StackSet reaches: the units, else the root; nowhere, where neither is named or a member deploys. */
export function targetsOf({ units, root, deployedFrom }: Organization): readonly string[] {
  if (deployedFrom === 'member') return [];
  return units ?? (root === undefined ? [] : [root]);
}
