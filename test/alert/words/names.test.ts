import { expect, test } from 'vitest';
import type { Language } from '../../../alert/reader.ts';
import type { ActionText } from '../../../alert/words/action-text.ts';
import { actionTexts } from '../../../alert/words/en/actions/texts.ts';
import type { ActionName } from '../../../iam/action-name.ts';
import { meanings } from './meanings.ts';

const languages: Readonly<Record<Language, Readonly<Record<ActionName, ActionText>>>> = { en: actionTexts };

const cases = Object.entries(languages).flatMap(([language, texts]) =>
  Object.entries(texts).map(([name, text]) => ({ language, name, text })),
);

test.each(cases)('In $language the sentences of $name hold nothing that its record does not name', ({ name, text }) => {
  const held = [...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, kind = '']) => kind);
  const meaning = meanings.get(name);
  const known: readonly string[] = meaning?.names ?? [];
  expect(held.filter((kind) => !known.includes(kind))).toEqual([]);
});

test.each(cases)('In $language the headline of $name holds all that its record names', ({ name, text }) => {
  const names = meanings.get(name)?.names ?? [];
  expect(names.filter((kind) => !text.headline.done.includes(`{${kind}}`))).toEqual([]);
  expect(names.filter((kind) => !text.headline.tried.includes(`{${kind}}`))).toEqual([]);
});
