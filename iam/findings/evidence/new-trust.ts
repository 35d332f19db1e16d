import type { Change } from '../../change.ts';
import { afterDenials } from '../../policy/after-denials.ts';
import type { StatedPrincipal, Statement } from '../../policy/statement.ts';
import { nameOfPrincipal } from '../../policy/trust.ts';
import { isCaseOf } from '../../policy/trust-within.ts';
import { policyTextOf } from '../../state/document.ts';
import type { Role } from '../../state/entities.ts';

/**
 * What a trust policy says that it did not say before, where the former one is known: who was let in already is no
 * news. A Deny that fell away may let in anybody whom it kept out, and then everything counts as new.
 */
export function newTrust(statements: readonly Statement[], change: Change): readonly Statement[] {
  const former = formerTrust(change);
  if (former === undefined) return statements;
  const now = new Set(statements.map(meaning));
  if (former.some((statement) => statement.effect !== 'Allow' && !now.has(meaning(statement)))) return statements;
  const known = new Set(former.map(meaning));
  return statements.flatMap((statement) => {
    if (statement.effect !== 'Allow') return statement;
    return known.has(meaning(statement))
      ? []
      : withNewPrincipals(
          statement,
          former.filter((one) => isCaseOf(statement, one)),
        );
  });
}

function formerTrust({ before, record }: Change): readonly Statement[] | undefined {
  if (before.kind === 'unknown' || record.eventName !== 'UpdateAssumeRolePolicy') return undefined;
  const role = before.touched.map((key) => before.before.entities.get(key)).find((each) => each?.kind === 'role');
  return role?.kind === 'role' ? trustOf(role) : undefined;
}

function trustOf({ trust, unsure }: Role): readonly Statement[] | undefined {
  if (unsure.has('trust') || trust.text === undefined) return undefined;
  const text = policyTextOf(trust);
  return text.kind === 'parsed' ? afterDenials(text.statements) : undefined;
}

/** The statement for those of its principals whom no former statement named that asked for as little: a condition added lets nobody in. */
function withNewPrincipals(statement: Statement, former: readonly Statement[]): Statement {
  const { principals } = statement;
  const before = former.flatMap(({ principals: each }) => (each.kind === 'only' ? each.values : []));
  if (before.length === 0 || principals.kind !== 'only') return statement;
  const named = new Set(before.map(nameOfPrincipal));
  return {
    ...statement,
    principals: { kind: 'only', values: principals.values.filter((one) => !named.has(nameOfPrincipal(one))) },
  };
}

function meaning(statement: Statement): string {
  return JSON.stringify([withoutPrincipals(statement), namesIn(statement)]);
}

function namesIn({ principals }: Statement): unknown {
  return principals.kind === 'not said' ? principals : [principals.kind, principals.values.map(nameOf).sort()];
}

function nameOf(principal: StatedPrincipal): string {
  return nameOfPrincipal(principal);
}

function withoutPrincipals({ sid, principals, ...rest }: Statement): string {
  return JSON.stringify(rest);
}
