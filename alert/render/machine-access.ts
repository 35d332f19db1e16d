import type { AccessChange } from '../../iam/state/access/access-changes.ts';
import { alertsIn, type Message } from '../group.ts';
import { accessOfMessage } from '../net-access.ts';

/**
 * The net effect of a message on each principal. One that does not fit into so many characters is left out whole:
 * without one of its exceptions a claim would say something else.
 */
export function accessBody(message: Message, room: number): readonly object[] {
  const [account] = alertsIn(message).map((alert) => (alert.kind === 'change' ? alert.change.record.accountId : ''));
  let left = room;
  return (accessOfMessage(message)?.changes ?? []).flatMap((change) => {
    const body = principalBody(change, account);
    left -= JSON.stringify(body).length;
    return left >= 0 ? body : [];
  });
}

function principalBody({ principal, effects, unread }: AccessChange, account: string | undefined): object {
  const { kind, path, name } = principal;
  return {
    principal: principal.arn ?? `arn:aws:iam::${account ?? ''}:${kind}${path}${name}`,
    effects: effects.map(({ because, ...effect }) => effect),
    ...(unread.length === 0 ? {} : { unread: unread.map(({ policy }) => policy) }),
  };
}
