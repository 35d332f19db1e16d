import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import type { Tool } from '../../iam/cloudtrail/tool.ts';
import { type Actor, actorOf } from './actor.ts';

/** Who made the changes of a digest: a run by its tool and where it ran, or somebody. */
export type Maker = Readonly<{ code: 'run'; tool: DeployTool; provider: string; role: string }> | Actor;

/** A tool that deploys. */
export type DeployTool = 'terraform' | 'opentofu' | 'pulumi' | 'cdk';

export function makerOf({ principal, tool }: CloudTrailRecord): Maker {
  const deployTool = deployToolIn(tool);
  if (deployTool === undefined || principal.delegateAccountId !== undefined) return actorOf(principal);
  if (principal.kind !== 'AssumedRole' || principal.origin.kind !== 'web identity') return actorOf(principal);
  return { code: 'run', tool: deployTool, provider: principal.origin.provider, role: principal.roleName };
}

function deployToolIn({ kind }: Tool): DeployTool | undefined {
  switch (kind) {
    case 'terraform':
    case 'opentofu':
    case 'pulumi':
    case 'cdk':
      return kind;
    default:
      return undefined;
  }
}
