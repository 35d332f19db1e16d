import type { ComparedTest, Test } from '../conditions/test.ts';
import { type Template, variablesIn } from '../text/template.ts';
import { inAnyCase } from '../text/tokens.ts';
import { solutionsOf } from './solve.ts';

/** Values by key; changed on the way. */
export type ValueSets = Map<string, Set<string>>;

/** How many values of a key are put into the texts that have it as a variable. */
const most = 40;

/** A resource's template with a variable, and the resource. */
export type Bound = Readonly<{ template: Template; resource: string }>;

/**
 * Adds the values by which variables tie keys to each other and to the resource: what a variable must be for a text
 * to fit, and what a text is with each value of its variable. Two rounds, since one key may lead to another.
 */
export function addRelatedValues(sets: ValueSets, tests: readonly Test[], bound: readonly Bound[]): void {
  for (const { template, resource } of bound) addSolutions(sets, template, resource);
  const tied = tests.filter((test) => test.kind === 'compared').filter(hasVariables);
  for (const _ of [1, 2]) for (const test of tied) tie(sets, test);
}

function hasVariables({ values }: ComparedTest): boolean {
  return values.some(({ tokens }) => tokens === undefined);
}

function tie(sets: ValueSets, { key, comparison, values }: ComparedTest): void {
  if (comparison.kind !== 'text') return;
  for (const template of values.filter(({ tokens }) => tokens === undefined)) {
    for (const value of firstOf(sets, key)) addSolutions(sets, template, value);
    if (template.style.shape === inAnyCase)
      for (const variable of variablesIn(template)) add(sets, variable.key, letter);
    for (const text of textsOf(template, sets)) for (const each of inCases(template, text)) add(sets, key, each);
  }
}

/** A value that has a case, where the case does not matter to one test and may to another. */
export const letter = 'q';

function inCases({ style }: Template, text: string): readonly string[] {
  return style.shape === inAnyCase ? [text, text.toLowerCase(), text.toUpperCase()] : [text];
}

function addSolutions(sets: ValueSets, template: Template, text: string): void {
  for (const [key, value] of solutionsOf(template, text)) add(sets, key, value);
}

/** What a template comes to with the values known of its variables; its wildcards take nothing, or one character. */
export function textsOf({ parts, style }: Template, sets: ValueSets): readonly string[] {
  let texts: readonly string[] = [''];
  for (const part of parts) {
    const options =
      part.kind === 'variable'
        ? [...firstOf(sets, part.key), ...(part.fallback === undefined ? [] : [part.fallback])]
        : part.kind === 'text' && style.wild && /[*?]/.test(part.text)
          ? [part.text.replaceAll('*', '').replaceAll('?', '_'), part.text.replaceAll('*', '_').replaceAll('?', '_')]
          : [part.text];
    texts = texts.flatMap((text) => options.map((option) => text + option)).slice(0, most * 2);
  }
  return texts;
}

function firstOf(sets: ValueSets, key: string): readonly string[] {
  return [...(sets.get(key) ?? [])].slice(0, most);
}

function add(sets: ValueSets, key: string, value: string): void {
  if (value !== '') sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
