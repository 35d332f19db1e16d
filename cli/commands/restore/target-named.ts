import { parseArn } from '../../../iam/cloudtrail/arn.ts';
import type { State } from '../../../iam/state/state.ts';
import { CommandLineError } from '../../command-line-error.ts';

const kinds = ['role', 'user', 'group', 'policy'] as const;

export type Target = Readonly<{
  kind: (typeof kinds)[number];
  /** By what a state finds it. */
  called(state: State): string;
}>;

/** What a command line means by `role/NAME` or an ARN. */
export function targetNamed(text: string): Target {
  const arn = parseArn(text);
  const [first = '', ...rest] = (arn?.service === 'iam' ? arn.resource : text).split('/');
  const [kind, name] = [kinds.find((one) => one === first), rest.at(-1)];
  if (kind === undefined || !name) {
    throw new CommandLineError(
      `TARGET is role/NAME, user/NAME, group/NAME or policy/NAME, or its ARN; this is none: ${text}`,
    );
  }
  if (kind !== 'policy') return { kind, called: () => name };
  return { kind, called: (state) => (arn === undefined ? arnOfPolicy(state, name) : text) };
}

/** A policy is found by its ARN, which has its path in it. */
function arnOfPolicy({ entities, account }: State, name: string): string {
  const found = [...entities.values()].find((entity) => entity.kind === 'policy' && entity.name === name);
  return found?.arn ?? `arn:${account.partition}:iam::${account.id ?? ''}:policy/${name}`;
}
