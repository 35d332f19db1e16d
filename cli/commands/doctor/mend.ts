import { quoted } from '../../../iam/undo/command.ts';
import type { Stack } from '../../deployment/stack.ts';

/** Sets every part of the stack to what its template says, also what somebody changed or deleted by hand. */
export const deployAgain = 'npx cdk deploy --all --revert-drift';

/** A command of the AWS CLI, its words safe in a shell: names come from AWS, where others choose them. */
export function aws(region: string, command: string, options: Readonly<Record<string, string>> = {}): string {
  const words = Object.entries(options).map(([name, value]) => `--${name} ${quoted(value)}`);
  return [`aws ${command} --region ${region}`, ...words].join(' ');
}

/** The log of a function, which the stack names itself: of the part of the template that begins so. */
export function readLog(region: string, { resources }: Stack, begin: 'AlertsFunctionLog' | 'SnapshotLog'): string {
  const group = resources.find(({ id, type }) => type === 'AWS::Logs::LogGroup' && id.startsWith(begin))?.name ?? '';
  return `aws logs tail ${quoted(group)} --region ${region} --since 1h`;
}
