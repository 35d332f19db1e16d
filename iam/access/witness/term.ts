import type { Context } from '../request.ts';
import type { Role } from '../rule.ts';

/** Something that holds or not, given the values of some keys. */
export type Atom = Readonly<{ id: string; keys: readonly string[]; holds(context: Context): boolean }>;

/** What is left of a rule once its action and resource fit: it holds where all its atoms do. */
export type Term = Readonly<{ id: string; role: Role; atoms: readonly Atom[] }>;

/** The rules that speak to a request, before and after. */
export type Sides = Readonly<{ before: readonly Term[]; after: readonly Term[] }>;

export function termOf(role: Role, atoms: readonly Atom[]): Term {
  const ids = atoms.map(({ id }) => id).sort();
  return { id: [role, ...ids].join('\n'), role, atoms };
}

/** What the terms come to as far as that is decided, whatever their open atoms are. */
export function decisionOf(terms: readonly Term[]): 'yes' | 'no' | 'open' {
  const has = (role: Role) => terms.some((term) => term.role === role);
  const holds = (role: Role) => terms.some((term) => term.role === role && term.atoms.length === 0);
  if (!has('grant') || !has('ceiling') || holds('deny')) return 'no';
  return holds('grant') && holds('ceiling') && !has('deny') ? 'yes' : 'open';
}

/** The terms of which each says something that no other does. */
export function essential(terms: readonly Term[]): readonly Term[] {
  const decision = decisionOf(terms);
  if (decision === 'no') return [];
  const held = new Set(terms.filter(({ atoms }) => atoms.length === 0).map(({ role }) => role));
  const distinct = new Map(terms.map((term) => [term.id, term]));
  return [...distinct.values()].filter(({ role, atoms }) => atoms.length === 0 || !held.has(role));
}

/** Whether the terms allow only what the others allow, as far as their form shows it. */
export function isWithin(terms: readonly Term[], others: readonly Term[]): boolean {
  const covered = (term: Term, by: readonly Term[]) =>
    by.some((other) => other.id === term.id || (other.role === term.role && isWeaker(other, term)));
  return (
    terms.every((term) => term.role === 'deny' || covered(term, others)) &&
    others.every((other) => other.role !== 'deny' || covered(other, terms))
  );
}

/** Whether a term holds wherever the other does. */
function isWeaker(term: Term, other: Term): boolean {
  return term.atoms.every(({ id }) => other.atoms.some((atom) => atom.id === id));
}
