import { covers } from './covers.ts';
import type { StatedPrincipal, Statement } from './statement.ts';
import { isUnconditional } from './targets.ts';
import { callsOf, everyone, nameOfPrincipal } from './trust.ts';

/**
 * A trust policy's statements without those principals whom it lets in and refuses by the same name: of an Allow
 * and a Deny without a condition the Deny counts. Where a Deny fits a principal only in part, both stay.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function afterDenials(statements: readonly Statement[]): readonly Statement[] {
  const refused = refusedIn(statements);
  return statements.flatMap((statement) => (statement.effect === 'Allow' ? remaining(statement, refused) : statement));
}

/** The names of those whom an unconditional Deny refuses a call. */
type Refused = (call: string) => ReadonlySet<string>;

function refusedIn(statements: readonly Statement[]): Refused {
  const denials = statements.filter((statement) => statement.effect === 'Deny' && isUnconditional(statement));
  const names = new Map(callsOf(everyone).map((call) => [call, new Set(namesIn(denials, call))]));
  return (call) => names.get(call) ?? new Set();
}

function namesIn(denials: readonly Statement[], call: string): readonly string[] {
  return denials
    .filter(({ actions }) => covers(actions, call))
    .flatMap(({ principals }) => (principals.kind === 'only' ? principals.values.map(nameOfPrincipal) : []));
}

function remaining(statement: Statement, refused: Refused): readonly Statement[] {
  const { principals } = statement;
  if (principals.kind === 'not said') return [statement];
  if (principals.kind === 'all but') return isRefused(everyone, statement, refused) ? [] : [statement];
  const values = principals.values.filter((principal) => !isRefused(principal, statement, refused));
  if (values.length === principals.values.length) return [statement];
  return values.length === 0 ? [] : [{ ...statement, principals: { ...principals, values } }];
}

/** Whether nothing is left of the calls by which the statement lets the principal in. */
function isRefused(principal: StatedPrincipal, { actions }: Statement, refused: Refused): boolean {
  const calls = callsOf(principal).filter((call) => covers(actions, call));
  const isDenied = (call: string) => [everyone, principal].some((one) => refused(call).has(nameOfPrincipal(one)));
  return calls.length > 0 && calls.every(isDenied);
}
