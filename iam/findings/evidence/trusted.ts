import type { Change } from '../../change.ts';
import { afterDenials } from '../../policy/after-denials.ts';
import type { StatedPrincipal, Statement } from '../../policy/statement.ts';
import { everyone, isEveryone, letsAssume } from '../../policy/trust.ts';
import { newTrust } from './new-trust.ts';

/** Somebody whom a trust policy lets assume the role, and the statement that does. */
export type Trusted = Readonly<{ principal: StatedPrincipal; statement: Statement }>;

/** Everybody whom the trust policy of a change lets in anew, and does not refuse in another statement. */
export function trustedBy(change: Change): readonly Trusted[] {
  return newTrust(afterDenials(statementsOf(change)), change)
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) => principalsOf(statement).map((principal) => ({ principal, statement })));
}

/** What the trust policy of a change denies to everybody. */
export function denialsToEveryone(change: Change): readonly Statement[] {
  const denials = statementsOf(change).filter(({ effect }) => effect === 'Deny');
  return denials.filter((statement) => principalsOf(statement).some(isEveryone));
}

function statementsOf({ document }: Change): readonly Statement[] {
  return document?.kind === 'trust' && document.text.kind === 'parsed' ? document.text.statements : [];
}

/** `NotPrincipal` lets in everybody else, so it counts as everyone. */
function principalsOf({ principals, actions }: Statement): readonly StatedPrincipal[] {
  if (principals.kind === 'not said') return [];
  const stated = principals.kind === 'only' ? principals.values : [everyone];
  return stated.filter((principal) => letsAssume(actions, principal));
}
