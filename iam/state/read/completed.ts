import type { Entity, ManagedPolicy, User } from '../entities.ts';

/** An entity as it was read, with what the reading does not show and the state already knows, from events. */
export function completed(read: Entity, kept: Entity | undefined): Entity {
  if (kept === undefined || kept.deleted !== undefined) return read;
  if (read.kind === 'user' && kept.kind === 'user') return withCredentials(read, kept);
  if (read.kind === 'policy' && kept.kind === 'policy') return withDetails(read, kept);
  return read;
}

function withCredentials(read: User, kept: User): User {
  return {
    ...read,
    credentials: kept.credentials,
    unsure: new Set([...read.unsure].filter((each) => kept.unsure.has(each))),
  };
}

function withDetails(read: ManagedPolicy, kept: ManagedPolicy): ManagedPolicy {
  const knows = (what: 'description' | 'tags') => read.unsure.has(what) && !kept.unsure.has(what);
  return {
    ...read,
    description: knows('description') ? kept.description : read.description,
    tags: knows('tags') ? kept.tags : read.tags,
    highestVersion: Math.max(read.highestVersion, kept.highestVersion),
    unsure: new Set([...read.unsure].filter((each) => !((each === 'description' || each === 'tags') && knows(each)))),
  };
}
