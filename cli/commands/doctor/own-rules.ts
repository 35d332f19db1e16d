import type { Stack, StackResource } from '../../deployment/stack.ts';

/** The rules of the stack. */
export function ownRules({ resources }: Stack): readonly StackResource[] {
  return resources.filter(({ type }) => type === 'AWS::Events::Rule');
}

/** Whether a rule puts what it catches into the alert queue; those of the snapshots call their function. */
export function feedsQueue({ id }: StackResource): boolean {
  return /^(IamEvents|Heartbeat|TestEvents)/.test(id);
}

/** The rule without which no change to IAM is ever told. */
export function catchesIam({ id }: StackResource): boolean {
  return id.startsWith('IamEventsRule');
}
