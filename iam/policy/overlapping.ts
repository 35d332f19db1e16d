import { parseArn } from '../cloudtrail/arn.ts';
import { covers } from './covers.ts';
import type { StatedPrincipal, Statement } from './statement.ts';
import { callsOf, everyone, isEveryone, nameOfPrincipal } from './trust.ts';

/** Whether a Deny of the trust policy speaks, in whatever circumstances, of some whom the statement lets in. */
export function isLimited({ principals, actions }: Statement, all: readonly Statement[]): boolean {
  if (principals.kind === 'not said') return false;
  const denials = all.filter(({ effect }) => effect === 'Deny').map(reachOf);
  const named = principals.kind === 'only' ? principals.values : [everyone];
  return named.some((principal) => {
    const calls = callsOf(principal).filter((call) => covers(actions, call));
    const scopes = scopesOf(principal);
    return denials.some((denial) => calls.some(denial.refuses) && denial.speaksOf(scopes));
  });
}

type Reach = Readonly<{ refuses(call: string): boolean; speaksOf(scopes: Scopes): boolean }>;

/** Sets, since a policy may name a thousand principals twice. */
function reachOf({ principals, actions }: Statement): Reach {
  const scopes = principals.kind === 'not said' ? [] : principals.values.map(scopesOf);
  const named = new Set(scopes.map(([self]) => self));
  const around = new Set(scopes.flat());
  const only = (one: Scopes) => one.some((scope) => named.has(scope)) || around.has(one[0]);
  const speaksOf = { only, 'all but': ([self]: Scopes) => !named.has(self), 'not said': () => false };
  return { refuses: (call) => covers(actions, call), speaksOf: speaksOf[principals.kind] };
}

/** A principal, and then all that stand for it among others: the role of a session, its account, everyone. */
type Scopes = readonly [self: string, ...others: readonly string[]];

function scopesOf(principal: StatedPrincipal): Scopes {
  if (isEveryone(principal)) return ['*'];
  const arn = principal.type === 'AWS' ? parseArn(principal.value) : undefined;
  if (arn === undefined) return [nameOfPrincipal(principal), '*'];
  const account = `AWS ${arn.accountId}`;
  const [, name] = /^role\/(?:.*\/)?([^/]+)$/.exec(arn.resource) ?? [];
  if (name !== undefined) return [`${account} role ${name}`, account, '*'];
  const [, role] = /^assumed-role\/([^/]+)\//.exec(arn.resource) ?? [];
  return [nameOfPrincipal(principal), ...(role === undefined ? [] : [`${account} role ${role}`]), account, '*'];
}
