import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../../machine/project-root.ts';
import { runCommand } from '../../machine/run-command.ts';
import type { Testbed } from '../../testbed/testbed.ts';

/** Moves all messages from one queue to another by the loop that docs/operations.md has for it, with the AWS CLI. */
export async function moveByDocumentedLoop(
  { emulator, commands }: Testbed,
  { from, to, role }: Readonly<{ from: string; to: string; role: string }>,
): Promise<void> {
  const loop = documentedLoop()
    .replace('DEAD_LETTER_QUEUE_URL', from)
    .replace('ALERT_QUEUE_URL', to)
    .replace('REDRIVE_ROLE_ARN', role);
  const PATH = [commands, emulator.environment['PATH']].join(delimiter);
  await runCommand({ command: 'bash', args: ['-c', loop], env: { ...emulator.environment, PATH } });
}

function documentedLoop(): string {
  const page = readFileSync(join(projectRoot, 'docs/operations.md'), 'utf8');
  const blocks = [...page.matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const loop = blocks.find((block) => block.includes('while ') && block.includes('DEAD_LETTER_QUEUE_URL'));
  if (loop === undefined) throw new Error('docs/operations.md has no loop that moves dead letters.');
  return loop;
}
