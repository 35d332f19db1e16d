import type { WrittenSet, WrittenStatement } from './decide.ts';
import type { Circumstances } from './operators.ts';
import type { Random } from './random.ts';
import type { Universe } from './universe.ts';

/** How much is asked about a pair of sets whose texts may have thousands of patterns. */
const most = { actions: 24, resources: 12, circumstances: 30 };

/** What no policy names, and what a variable stands for. */
const stranger = 'zed';

/**
 * A universe drawn from the texts themselves: names that fit their patterns, values that their conditions ask for.
 * What stands on one side only comes first, since what differs hangs on it.
 */
export function drawnUniverse(before: WrittenSet, after: WrittenSet, random: Random): Universe {
  const [was, is] = [statementsOf(before), statementsOf(after)];
  const all = [...new Map([...was, ...is])].map(([, statement]) => statement);
  const differing = [...onOneSide(was.keys(), is.keys())].flatMap((text) => was.get(text) ?? is.get(text) ?? []);
  const draw = (patternsOf: (statement: WrittenStatement) => readonly string[], count: number) => {
    const [old, now] = [was, is].map((side) => new Set([...side.values()].flatMap(patternsOf)));
    const own = random.shuffled([...onOneSide(old ?? [], now ?? [])]).slice(0, count);
    const near = random.shuffled(differing.flatMap(patternsOf)).slice(0, count / 2);
    const rest = random.shuffled(all.flatMap(patternsOf)).slice(0, count / 4);
    return [...new Set([...own, ...near, ...rest].flatMap((pattern) => textsOf(pattern, random)))];
  };
  return {
    actions: ['unheard:Of', ...draw(({ Action = [], NotAction = [] }) => [...Action, ...NotAction], most.actions)],
    resources: [
      'something else',
      ...draw(({ Resource = [], NotResource = [] }) => [...Resource, ...NotResource], most.resources),
    ],
    circumstances: drawnCircumstances(all, differing, random),
  };
}

function onOneSide(one: Iterable<string>, other: Iterable<string>): ReadonlySet<string> {
  const [ones, others] = [new Set(one), new Set(other)];
  return new Set([...[...ones].filter((each) => !others.has(each)), ...[...others].filter((each) => !ones.has(each))]);
}

function statementsOf({ policies, boundary }: WrittenSet): ReadonlyMap<string, WrittenStatement> {
  const documents = boundary === undefined ? policies : [...policies, boundary];
  return new Map(documents.flatMap(({ Statement }) => Statement.map((one) => [JSON.stringify(one), one])));
}

/** Texts that fit a pattern: its wildcards stand for nothing and for something. */
function textsOf(pattern: string, random: Random): readonly string[] {
  const plain = pattern.replace(/\$\{([^}]+)\}/g, (_, inner: string) => (inner.length === 1 ? inner : stranger));
  if (!/[*?]/.test(plain)) return [plain];
  const fill = (text: string) => plain.replaceAll('*', text).replaceAll('?', 'q');
  return [fill('Zed'), random.chance(0.3) ? fill('') : fill('a/zed:1')];
}

type Values = ReadonlyMap<string, readonly (readonly string[])[]>;

function drawnCircumstances(
  all: readonly WrittenStatement[],
  differing: readonly WrittenStatement[],
  random: Random,
): readonly Circumstances[] {
  const values = valuesOf(all, random);
  const base = (): Record<string, readonly string[]> =>
    Object.fromEntries([...values].map(([key, lists]) => [key, lists[random.below(lists.length)] ?? []]));
  // A condition of many keys is met by chance too seldom: so each that matters is met on purpose.
  const meeting = random.shuffled([...differing, ...all]).slice(0, most.circumstances / 2);
  return [
    {},
    ...meeting.map((statement) => ({ ...base(), ...whatMeets(statement, random) })),
    ...meeting.map(base),
  ].map(resolved);
}

/** What requests may have for each key: none, what tests ask for, something else, and several where a set is asked. */
function valuesOf(statements: readonly WrittenStatement[], random: Random): Values {
  const texts = new Map<string, string[]>();
  const sets = new Set<string>();
  for (const { key, operator, wanted } of statements.flatMap(testsOf)) {
    if (operator.startsWith('For')) sets.add(key);
    const own = operator === 'Null' ? [] : wanted.flatMap((each) => valuesFor(operator, each, random));
    texts.set(key, [...(texts.get(key) ?? [stranger]), ...own]);
  }
  for (const [, key = ''] of JSON.stringify(statements).matchAll(/\$\{([^},]{2,})/g)) {
    if (!texts.has(key.toLowerCase())) texts.set(key.toLowerCase(), [stranger]);
  }
  return new Map(
    [...texts].map(([key, found]) => {
      const own = [...new Set(found)];
      const single = own.map((each) => [each]);
      const several = sets.has(key) ? [own.slice(0, 2), own.slice(-2), [stranger, own.at(-1) ?? '']] : [];
      return [key, [[], ...single, ...several]];
    }),
  );
}

function valuesFor(operator: string, wanted: string, random: Random): readonly string[] {
  if (operator.includes('Numeric')) return [-1, 0, 1].map((step) => String(Number(wanted) + step));
  if (operator.includes('Like') || operator.includes('Arn')) return textsOf(wanted, random);
  return operator.includes('IgnoreCase') ? [wanted, wanted.toUpperCase()] : [wanted];
}

function whatMeets(statement: WrittenStatement, random: Random): Circumstances {
  return Object.fromEntries(
    testsOf(statement).map(({ key, operator, wanted }) => {
      const value = random.shuffled(wanted)[0] ?? '';
      if (operator === 'Null') return [key, value === 'true' ? [] : [stranger]];
      return [key, operator.includes('Not') ? [stranger] : valuesFor(operator, value, random).slice(-1)];
    }),
  );
}

function testsOf({ Condition = {} }: WrittenStatement) {
  return Object.entries(Condition).flatMap(([operator, tests]) =>
    Object.entries(tests).map(([key, wanted]) => ({ operator, key: key.toLowerCase(), wanted })),
  );
}

/** A value that is written with a variable is the value of that variable. */
function resolved(circumstances: Circumstances): Circumstances {
  const of = (text: string) =>
    text.replace(/\$\{([^},]{2,})[^}]*\}/g, (_, key: string) => circumstances[key.toLowerCase()]?.[0] ?? stranger);
  return Object.fromEntries(Object.entries(circumstances).map(([key, values]) => [key, values.map(of)]));
}
