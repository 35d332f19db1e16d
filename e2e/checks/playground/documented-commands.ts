import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../machine/project-root.ts';
import type { Deployment } from '../../stack/deployment.ts';

/** A block of commands for the AWS CLI as a page has it, with the names of this deployment in the place of its own. */
export type DocumentedBlock = Readonly<{ page: string; script: string }>;

/**
 * The blocks of README.md and docs/operations.md that call the AWS CLI, but for the redrives, which have checks of their
 * own, and for what only the role of a redrive may read.
 */
export function documentedBlocks(deployment: Deployment): readonly DocumentedBlock[] {
  return ['README.md', 'docs/operations.md'].flatMap((page) => {
    const text = readFileSync(join(projectRoot, page), 'utf8');
    const blocks = [...text.matchAll(/^( *)```(?:sh|bash)\n([\s\S]*?)^\1```/gm)].map(([, , block = '']) => block);
    const ofTheCli = blocks.filter((block) => /^\s*(aws |\w+=\$\(aws )/m.test(block) && !isRedrive(block));
    return ofTheCli.map((block) => ({ page, script: filledIn(block, deployment) }));
  });
}

function isRedrive(block: string): boolean {
  return /move-task|delete-message|receive-message/.test(block);
}

function filledIn(block: string, deployment: Deployment): string {
  const names = {
    RULE_DEAD_LETTER_QUEUE_URL: deployment.ruleDeadLetterQueueUrl,
    DEAD_LETTER_QUEUE_URL: deployment.deadLetterQueueUrl,
    ALERT_QUEUE_URL: deployment.queueUrl,
    ALERT_TOPIC_ARN: deployment.alertTopicArn,
    FUNCTION_NAME: deployment.functionName,
    EVENT_ID: 'b7a6cb0e-0000-4000-8000-000000000000',
    '--name NAME': '--name management-events',
    // The webhook of this run stays, so that nothing is posted to Slack itself.
    '--name /iam-whodunit/slack-webhook': '--name /iam-whodunit/documented --overwrite',
  };
  return Object.entries(names).reduce((text, [name, value]) => text.replaceAll(name, value), block);
}
