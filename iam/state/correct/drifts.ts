import { differences } from '../difference/differences.ts';
import type { Facet } from '../difference/facets.ts';
import { meaningOf } from '../difference/meaning.ts';
import { documentOf, policyTextOf } from '../document.ts';
import type { Entity, Key } from '../entities.ts';
import { withEntity } from '../look-up.ts';
import type { State } from '../state.ts';
import type { Correction } from './corrected.ts';
import { type Ids, idsIn, withIdsOfPrincipals } from './principal-ids.ts';

/** What differs in one entity between what events told of it and what was read. */
export type Drift = Readonly<{
  /** As it was read; of what is gone, as it was kept. */
  entity: Entity;
  differences: readonly Readonly<{ was: Facet | undefined; is: Facet | undefined }>[];
}>;

/**
 * What changed without an event: of the entities that a correction changed, what differs in what they say. What is no
 * drift: docs/decisions/0178.
 */
export function drifts(kept: State, { state: after, changed, rekeyed }: Correction): readonly Drift[] {
  const before = [...rekeyed].reduce((all, [was, is]) => {
    const entity = kept.entities.get(was);
    return entity === undefined ? all : withEntity(all, { ...entity, key: is });
  }, kept);
  const former = new Set(rekeyed.keys());
  const ids: Ids = { before: idsIn(kept), after: idsIn(after) };
  return changed
    .filter((key) => !former.has(key))
    .flatMap((key): readonly Drift[] => {
      const entity = after.entities.get(key) ?? kept.entities.get(key);
      if (entity === undefined || isOfAws(entity) || isNews(key, before, entity)) return [];
      const found = differences(before, after, [key]).filter((one) => !isSameTrust(one, ids));
      return found.length === 0 ? [] : [{ entity, differences: found.map(({ was, is }) => ({ was, is })) }];
    });
}

/** AWS changes its policies as it likes. */
function isOfAws(entity: Entity): boolean {
  return entity.kind === 'policy' && entity.owner === 'AWS';
}

/** An entity that nobody had told of, while not all of its kind were known. */
function isNews(key: Key, before: State, { kind }: Entity): boolean {
  return before.entities.get(key) === undefined && !before.whole.has(kind);
}

/** IAM itself changes the text of a trust policy where it names a user or role that is deleted or renamed. */
function isSameTrust({ was, is }: Readonly<{ was: Facet | undefined; is: Facet | undefined }>, ids: Ids): boolean {
  if (was?.what !== 'trust' || was.value === undefined || is?.value === undefined) return false;
  const meaning = (text: string) => meaningOf(policyTextOf(documentOf(text)));
  return meaning(withIdsOfPrincipals(was.value, ids.before)) === meaning(withIdsOfPrincipals(is.value, ids.after));
}
