import { type Credentials, noCredentials } from '../credentials.ts';
import type { Entity } from '../entities.ts';

/**
 * An entity as it was read, with what the reading could not tell out of what was kept of it. What neither knows stays
 * unsure. A last use that was read as unknown stays the one that was seen before.
 */
export function filled(read: Entity, kept: Entity): Entity {
  if (read.kind === 'user' && kept.kind === 'user') {
    const credentials = new Set(Object.keys(noCredentials));
    const told = toldBy(kept, read).filter((name) => credentials.has(name));
    return { ...outOf(kept, read), credentials: { ...read.credentials, ...picked(kept.credentials, told) } };
  }
  if (read.kind === 'role' && kept.kind === 'role') {
    return { ...outOf(kept, read), lastUsed: read.lastUsed ?? kept.lastUsed };
  }
  if (read.kind === 'policy' && kept.kind === 'policy') {
    // A version that is gone had a number, too.
    return { ...outOf(kept, read), highestVersion: Math.max(read.highestVersion, kept.highestVersion) };
  }
  return read.kind === kept.kind ? outOf(kept, read) : read;
}

function outOf<E extends Entity>(kept: Entity, read: E): E {
  const told = toldBy(kept, read);
  const unsure = new Set([...read.unsure].filter((name) => !told.includes(name)));
  const values = picked(
    kept,
    told.filter((name) => Object.hasOwn(read, name)),
  );
  return { ...read, created: read.created ?? kept.created, ...values, unsure };
}

/** What the reading did not tell, and what was kept does. */
function toldBy(kept: Entity, read: Entity): readonly string[] {
  const unsure: ReadonlySet<string> = kept.unsure;
  return [...read.unsure].filter((name) => !unsure.has(name));
}

function picked(from: Entity | Credentials, names: readonly string[]) {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
