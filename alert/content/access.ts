import type { AccessEffect, Effect, Responsible } from '../../iam/access/access-effect.ts';
import { type ActionCounts, type ActionTable, countActions } from '../../iam/access/action-table.ts';
import { hasWildcard } from '../../iam/policy/pattern.ts';
import type { Statement } from '../../iam/policy/statement.ts';
import { statementKey } from '../../iam/policy/statement-key.ts';
import { pointOf } from './policy/document.ts';
import type { PolicyPoint } from './policy/point.ts';

/** One sentence about a difference in access. */
export type AccessPoint =
  | Readonly<{
      code: 'effect';
      effect: Effect;
      actions: Names;
      resources: Names;
      conditional: boolean;
      known: ActionCounts | undefined;
    }>
  /** A statement that stands on one side only. */
  | Readonly<{ code: 'statement'; side: 'before' | 'after'; policy: string; statement: PolicyPoint }>
  | Readonly<{ code: 'more statements'; count: number }>
  | Readonly<{ code: 'no difference' }>
  /** What lies outside the policies of an identity, and could still allow what they lost, or block what they gained. */
  | Readonly<{ code: 'beyond'; lost: boolean; gained: boolean }>
  /** The policy names principals: a trust policy, or another policy of a resource. */
  | Readonly<{ code: 'policy of a resource'; changed: boolean }>;

/** What fits one of the patterns and none of the exceptions. */
export type Names = Readonly<{ patterns: readonly string[]; except: readonly string[] }>;

/** A claim and the statements that are responsible for it. */
export type AccessSection = Readonly<{ claim: AccessPoint; statements: readonly AccessPoint[] }>;

const mostStatements = 4;

/** Whether the words about these effects count actions, which takes the table of them. */
export function needsTable(effects: readonly AccessEffect[]): boolean {
  return effects.some(hasWildcardIn);
}

function hasWildcardIn({ actions }: AccessEffect): boolean {
  return actions.some(hasWildcard);
}

/** What is said of the effects of a change, one section for each, and what has to be known about all of them. */
export function accessSections(
  effects: readonly AccessEffect[],
  table: ActionTable | undefined,
): readonly AccessSection[] {
  if (effects.length === 0) return [{ claim: { code: 'no difference' }, statements: [] }];
  const has = (some: readonly Effect[]) => effects.some(({ effect }) => some.includes(effect));
  const [lost, gained] = [has(['lost', 'narrowed', 'changed']), has(['gained', 'widened', 'changed'])];
  return [...effects.map((one) => sectionOf(one, table)), { claim: { code: 'beyond', lost, gained }, statements: [] }];
}

function sectionOf(one: AccessEffect, table: ActionTable | undefined): AccessSection {
  const shown = one.because.slice(0, mostStatements).map(responsible);
  const rest = one.because.length - shown.length;
  return {
    claim: {
      code: 'effect',
      effect: one.effect,
      actions: { patterns: one.actions, except: one.exceptActions },
      resources: { patterns: one.resources, except: one.exceptResources },
      conditional: one.conditional,
      known: hasWildcardIn(one) && table ? countActions(table, one.actions, one.exceptActions) : undefined,
    },
    statements: rest > 0 ? [...shown, { code: 'more statements', count: rest }] : shown,
  };
}

function responsible({ side, source: { policy, statement } }: Responsible): AccessPoint {
  return { code: 'statement', side, policy, statement: pointOf(statement, undefined) };
}

/** What is said of two policies of a resource: what each says that the other does not. It is never called access lost. */
export function resourcePolicySection(
  before: readonly Statement[],
  after: readonly Statement[],
  name: (side: 'before' | 'after') => string,
): AccessSection {
  const only = (side: 'before' | 'after', some: readonly Statement[], others: readonly Statement[]) =>
    some
      .filter((one) => !others.some((other) => statementKey(other) === statementKey(one)))
      .map((statement) => responsible({ side, source: { policy: name(side), statement } }));
  const statements = [...only('before', before, after), ...only('after', after, before)];
  return { claim: { code: 'policy of a resource', changed: statements.length > 0 }, statements };
}
