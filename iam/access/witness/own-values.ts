import type { ComparedTest, Test } from '../conditions/test.ts';
import { matches } from '../text/matches.ts';
import { type Template, tokensOf, type Variable, variablesIn } from '../text/template.ts';
import { glob, literal, type Tokens } from '../text/tokens.ts';
import { classesOf, type TextClass } from './classes.ts';
import { addressPoints, datePoints, numberPoints } from './points.ts';
import { unnamed } from './unnamed.ts';

/** Single values of a key, and whether there is one of every class that the tests tell apart. */
export type KeyValues = Readonly<{ values: readonly string[]; complete: boolean }>;

/** How many states of a walk through the texts of one key are looked at. */
const limit = 20_000;

/**
 * Values of a key that the tests on it tell apart, each test taken for itself; `all` also has those on other keys.
 * Of a key that stands in a variable there are two of each class, since a text may have one of them in it.
 */
export function ownValues(tests: readonly Test[], all: readonly Test[], isVariable: boolean): KeyValues {
  const compared = tests.filter((test) => test.kind === 'compared');
  const textsOf = (kind: ComparedTest['comparison']['kind']) =>
    compared
      .filter(({ comparison }) => comparison.kind === kind)
      .flatMap(({ values }) => values.map(({ text }) => text));
  const points = {
    number: numberPoints,
    date: datePoints,
    address: addressPoints,
    boolean: () => ['true', 'false'],
  };
  const kinds = (['number', 'date', 'address', 'boolean'] as const).filter((kind) => textsOf(kind).length > 0);
  const found = kinds.flatMap((kind) => points[kind](textsOf(kind)));
  const texts = textValues(compared, all, isVariable);
  return { values: [...new Set([...found, ...texts.values])], complete: texts.complete };
}

/** One text of each class; where no test asks for a text, one that is none of those asked for. */
function textValues(tests: readonly ComparedTest[], all: readonly Test[], isVariable: boolean): KeyValues {
  const patterns = tests.flatMap((test) => patternsOf(test, all));
  const strange = unnamed(patterns);
  if (patterns.length === 0) return { values: tests.length === 0 ? [strange, strange + strange] : [], complete: true };
  const first = witnessesOf(patterns);
  const second = isVariable ? witnessesOf([...patterns, ...first.values.map(literal)]) : first;
  return {
    values: [...first.values, ...second.values, strange + strange],
    complete: first.complete && second.complete,
  };
}

function witnessesOf(patterns: readonly Tokens[]): KeyValues {
  const { classes, complete } = classesOf({ patterns, limit });
  const values = classes.map(({ witness }) => witness);
  return { values: isOwnClass('', patterns, classes) ? [...values, ''] : values, complete };
}

/** Whether no class has the texts that fit the same patterns as this one. */
function isOwnClass(text: string, patterns: readonly Tokens[], classes: readonly TextClass[]): boolean {
  const fits = patterns.map((tokens) => matches(tokens, text));
  return !classes.some((one) => fits.every((isFit, index) => one.fits.has(index) === isFit));
}

function patternsOf({ comparison, values }: ComparedTest, all: readonly Test[]): readonly Tokens[] {
  if (comparison.kind !== 'text') return [];
  return values.flatMap((template) => patternsOfTemplate(template, all));
}

/**
 * The patterns that stand for a template whose variables may be anything: each once with any text for them, and
 * once with each pattern that another test compares the same key with.
 */
export function patternsOfTemplate(template: Template, tests: readonly Test[]): readonly Tokens[] {
  if (template.tokens !== undefined) return [template.tokens];
  const anything = tokensOf(template, () => anyText);
  const known = variablesIn(template).flatMap((variable) =>
    patternsForKey(variable, tests).map((pattern) =>
      tokensOf(template, ({ key }) => (key === variable.key ? pattern : anyText)),
    ),
  );
  return [anything, ...known].filter((tokens) => tokens !== undefined);
}

/** Any text but the empty one, which no variable stands for. */
const anyText: Tokens = glob('?*');

function patternsForKey({ key, fallback }: Variable, tests: readonly Test[]): readonly Tokens[] {
  const compared = tests.filter((test) => test.kind === 'compared');
  const tied = tiedTo(key, compared);
  const patterns = compared
    .filter((test) => tied.has(test.key) && test.comparison.kind === 'text')
    .flatMap(({ values }) => values.map(({ tokens }) => tokens))
    .filter((tokens) => tokens !== undefined);
  return fallback === undefined ? patterns : [literal(fallback), ...patterns];
}

/** The key and all those that tests compare with it, at one or more removes: a value of one matters to all of them. */
function tiedTo(key: string, tests: readonly ComparedTest[]): ReadonlySet<string> {
  const tied = new Set([key]);
  for (const _ of tests) {
    for (const { keys } of tests) if (keys.some((one) => tied.has(one))) for (const one of keys) tied.add(one);
  }
  return tied;
}
