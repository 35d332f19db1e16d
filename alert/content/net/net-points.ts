import type { AccessChange, AccessChanges } from '../../../iam/state/access/access-changes.ts';
import { loses } from '../../net-access.ts';
import { lastUses } from './last-use.ts';
import { netEffect } from './net-effect.ts';
import type { Affected, NetEffect, NetPoint, Principal } from './net-point.ts';

/** What a reader knows already, and how much a message has room for. */
export type NetRoom = Readonly<{
  /** Sentences about effects. */
  effects: number;
  accountId: string | undefined;
  /** When the change was made. */
  time: number | undefined;
  /** Whether a principal was named before. */
  isNamed: (principal: Principal) => boolean;
}>;

/** What a change did to access, the losses first; those to whom the same happened share a sentence. */
export function netPoints(access: AccessChanges, room: NetRoom): readonly NetPoint[] {
  const effects = alike(access.changes).flatMap((group) => effectsOf(group, access, room));
  const shown = gravest(effects, room.effects);
  const more = effects.length - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [{ code: 'more effects', count: more } as const] : []),
    ...(access.more > 0 ? [{ code: 'more affected', count: access.more } as const] : []),
    ...lastUses(access, room.time, room.isNamed),
    ...notKnown(access.changes),
  ];
}

/** The widest first; a gain is not pushed out by losses, among which somebody could hide it. */
function gravest(effects: readonly NetPoint[], limit: number): readonly NetPoint[] {
  const ordered = effects.toSorted((one, other) => width(other) - width(one));
  const gains = ordered.filter(isGain);
  const others = ordered.filter((point) => !isGain(point));
  const kept = others.slice(0, gains.length === 0 ? limit : limit - 1);
  return [...kept, ...gains.slice(0, limit - kept.length)];
}

function isGain(point: NetPoint): boolean {
  return point.code === 'net effect' && (point.effect === 'gained' || point.effect === 'widened');
}

/** That nothing changed for somebody comes after what changed for others. */
function width(point: NetPoint): number {
  if (point.code !== 'net effect') return 0;
  if (point.actions.patterns.includes('*')) return 3;
  return point.actions.patterns.some((pattern) => pattern.includes('*')) ? 2 : 1;
}

type Group = readonly [AccessChange, ...AccessChange[]];

function alike(changes: readonly AccessChange[]): readonly Group[] {
  const groups = new Map<string, [AccessChange, ...AccessChange[]]>();
  for (const change of changes) {
    const group = groups.get(likeness(change));
    if (group === undefined) groups.set(likeness(change), [change]);
    else group.push(change);
  }
  return [...groups.values()].toSorted(([one], [other]) => Number(loses(other)) - Number(loses(one)));
}

function likeness({ effects, stillGrantedBy, unread, unsure }: AccessChange): string {
  const grants = stillGrantedBy.map((granter) => (granter.kind === 'group' ? granter.group.key : granter.policy));
  return JSON.stringify([effects, grants, unread, unsure]);
}

function effectsOf(group: Group, access: AccessChanges, room: NetRoom): readonly NetPoint[] {
  const [change] = group;
  const of = affected(group, access, room);
  if (change.effects.length > 0)
    return withoutRepeats(change.effects.map((one) => netEffect(one, change, of, room.accountId)));
  // What an unread text allows could be just what changed, as could a boundary that nobody knows.
  if (change.unread.some(({ on }) => on !== 'both') || change.unsure.includes('boundary')) return [];
  const grantedBy = change.stillGrantedBy.map((granter) =>
    granter.kind === 'group'
      ? { kind: granter.kind, name: granter.group.name }
      : { kind: granter.kind, name: granter.policy },
  );
  return [{ code: 'no access changed', of, grantedBy }];
}

/** Why access is lost is said once. */
function withoutRepeats(effects: readonly NetEffect[]): readonly NetEffect[] {
  return effects.map((one, index) => {
    return effects.slice(0, index).some(({ because }) => because === one.because)
      ? { ...one, because: undefined }
      : one;
  });
}

function affected([first, ...others]: Group, { changes, more }: AccessChanges, { isNamed }: NetRoom): Affected {
  const principals: Affected['principals'] = [nameOf(first), ...others.map(nameOf)];
  return { principals, named: changes.length > 1 || more > 0 || !isNamed(principals[0]) };
}

function nameOf({ principal: { kind, name } }: AccessChange): Principal {
  return { kind, name };
}

function notKnown(changes: readonly AccessChange[]): readonly NetPoint[] {
  const policies = [...new Set(changes.flatMap(({ unread }) => unread.map(({ policy }) => policy)))];
  const isUnsure = changes.some(({ unsure }) => unsure.length > 0);
  return [
    ...(policies.length === 0 ? [] : [{ code: 'texts not read', policies } as const]),
    ...(isUnsure ? [{ code: 'policies not known' } as const] : []),
  ];
}
