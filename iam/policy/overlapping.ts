import { nameFromArn, parseArn } from '../cloudtrail/arn.ts';
import { covers } from './covers.ts';
import type { StatedPrincipal, Statement } from './statement.ts';
import { accountIn, callsOf, everyone, isEveryone, nameOfPrincipal } from './trust.ts';

/** Whether a Deny of the trust policy speaks, in whatever circumstances, of some whom the statement lets in. */
export function isLimited({ principals, actions }: Statement, all: readonly Statement[]): boolean {
  if (principals.kind === 'not said') return false;
  const denials = all.filter(({ effect }) => effect === 'Deny');
  const named = principals.kind === 'only' ? principals.values : [everyone];
  return named.some((principal) => {
    const calls = callsOf(principal).filter((call) => covers(actions, call));
    return denials.some((denial) => calls.some((call) => covers(denial.actions, call)) && speaksOf(denial, principal));
  });
}

function speaksOf({ principals }: Statement, principal: StatedPrincipal): boolean {
  if (principals.kind === 'not said') return false;
  const isNamed = principals.values.map(nameOfPrincipal).includes(nameOfPrincipal(principal));
  if (principals.kind === 'all but') return !isNamed;
  return isNamed || principals.values.some((one) => shares(one, principal) || shares(principal, one));
}

/** Whether one stands for many, and the other is among them: everyone, an account, a role of these sessions. */
function shares(many: StatedPrincipal, one: StatedPrincipal): boolean {
  if (isEveryone(many)) return true;
  if (many.type !== 'AWS' || one.type !== 'AWS') return false;
  const [whole, part] = [parseArn(many.value), parseArn(one.value)];
  const account = accountIn(many);
  if (account !== undefined) return part?.accountId === account;
  const role = whole?.resource.startsWith('role/') ? nameFromArn(many.value) : undefined;
  return role !== undefined && part?.accountId === whole?.accountId && sessionRole(part?.resource) === role;
}

function sessionRole(resource: string | undefined): string | undefined {
  return /^assumed-role\/([^/]+)\//.exec(resource ?? '')?.[1];
}
