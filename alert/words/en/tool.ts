import type { Tool } from '../../../iam/cloudtrail/tool.ts';
import { code, ours, type Phrase, phrase, value } from '../../phrase.ts';
import { nameOfService } from './principal.ts';

/** With what: “console”, “AWS CLI `iam put-role-policy`, by its user agent”. */
export function sayTool(tool: Tool): Phrase {
  const name = nameOfTool(tool);
  return tool.evidence === 'user agent' && tool.kind !== 'console' ? phrase`${name}, by its user agent` : name;
}

function nameOfTool(tool: Tool): Phrase {
  switch (tool.kind) {
    case 'console':
      return ours('console');
    case 'cli':
      return versioned('AWS CLI', tool.version, tool.command);
    case 'cloudshell':
      return versioned('CloudShell', undefined, tool.command);
    case 'terraform':
    case 'opentofu':
    case 'pulumi':
    case 'cdk':
      return versioned(products[tool.kind], tool.version);
    case 'sdk':
      return versioned(tool.name, tool.version);
    case 'agent':
      return phrase`by way of ${ours(tool.name)}, an AI agent`;
    case 'service':
      return nameOfService(tool.service);
    case 'other':
      return code(tool.userAgent, 80);
    case 'not recorded':
      return ours('tool not recorded');
  }
}

/** The name of a tool that deploys; undefined for any other. */
export function productOf({ kind }: Tool): string | undefined {
  const product = Object.entries(products).find(([name]) => name === kind);
  return product?.[1];
}

const products = { terraform: 'Terraform', opentofu: 'OpenTofu', pulumi: 'Pulumi', cdk: 'AWS CDK' } as const;

function versioned(name: string, version: string | undefined, command?: string): Phrase {
  const numbered = version === undefined ? ours(name) : phrase`${ours(name)} ${value(version, 30)}`;
  return command === undefined ? numbered : phrase`${numbered} ${code(command, 80)}`;
}
