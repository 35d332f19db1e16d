import type { Tool } from '../../../iam/cloudtrail/tool.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import { deployTools } from '../products.ts';
import { sayService } from './actor.ts';
import { code, value } from './values.ts';

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
      return versioned(deployTools[tool.kind], tool.version);
    case 'sdk':
      return versioned(tool.name, tool.version);
    case 'agent':
      return phrase`by way of ${ours(tool.name)}, an AI agent`;
    case 'service':
      return sayService(tool.service);
    case 'other':
      return code(tool.userAgent, 80);
    case 'not recorded':
      return ours('tool not recorded');
  }
}

function versioned(name: string, version: string | undefined, command?: string): Phrase {
  const numbered = version === undefined ? ours(name) : phrase`${ours(name)} ${value(version, 30)}`;
  return command === undefined ? numbered : phrase`${numbered} ${code(command, 80)}`;
}
