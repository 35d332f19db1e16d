import { matches } from './text/matches.ts';
import { glob } from './text/tokens.ts';

/**
 * The actions that AWS had on a date, by service and access level, the names of a level in one text. It serves the
 * words about a claim, never the claim. Why: docs/decisions/0173.
 */
export type ActionTable = Readonly<{
  date: string;
  services: Readonly<Record<string, Readonly<Partial<Record<AccessLevel, string>>>>>;
}>;

export const accessLevels = ['List', 'Read', 'Write', 'Permissions management', 'Tagging'] as const;

export type AccessLevel = (typeof accessLevels)[number];

/** How many known actions fit patterns, by their level. */
export type ActionCounts = Readonly<Record<AccessLevel, number>>;

/** Loads the table, half a megabyte: only where somebody reads about a wildcard. */
export async function loadActionTable(): Promise<ActionTable> {
  const { default: table } = await import('./action-table/actions.json', { with: { type: 'json' } });
  return table;
}

/** The known actions that fit one of the patterns and none of the exceptions. */
export function countActions(
  { services }: ActionTable,
  patterns: readonly string[],
  except: readonly string[],
): ActionCounts {
  const isIn = fitsOneOf(patterns);
  const isOut = fitsOneOf(except);
  const counts = { List: 0, Read: 0, Write: 0, 'Permissions management': 0, Tagging: 0 };
  for (const [service, levels] of Object.entries(services)) {
    for (const level of accessLevels) {
      const names = (levels[level] ?? '').split(' ').map((name) => `${service}:${name}`.toLowerCase());
      counts[level] += names.filter((name) => !name.endsWith(':') && isIn(name) && !isOut(name)).length;
    }
  }
  return counts;
}

function fitsOneOf(patterns: readonly string[]): (name: string) => boolean {
  const tokens = patterns.map((pattern) => glob(pattern.toLowerCase()));
  return (name) => tokens.some((each) => matches(each, name));
}
