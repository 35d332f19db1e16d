import { expect, test } from 'vitest';
import { everyMessage } from './every-message.ts';
import { everyFallbackText, everyText, type FormText } from './every-text.ts';
import { ourMark, ourWords, outsideMarks, valueMark } from './marks.ts';

/** Every text in every form, with the name of what it is of. */
const texts = everyMessage.flatMap(({ name, message, events }) =>
  [...everyText(message), ...everyFallbackText(message)].map((text) => ({ name, events, ...text })),
);

const placeOf = ({ name, form }: FormText & Readonly<{ name: string }>, what: string) => `${name}, ${form}: ${what}`;

test('every text of ours, in every form of every message, comes out of a language', () => {
  const wrong = texts.flatMap((one) => {
    const outside = outsideMarks(one.text);
    return outside === undefined ? [] : [placeOf(one, outside)];
  });
  expect(wrong).toEqual([]);
});

test('no value of an event is said as if it were a word of ours', () => {
  const wrong = texts.flatMap((one) =>
    ourWords(one.text).flatMap((words) => valuesIn(words, one.events).map((value) => placeOf(one, value))),
  );
  expect(wrong).toEqual([]);
});

test('a word outside the marks is found, and a value within them', () => {
  expect(outsideMarks(`${ourMark('Undo: ')}${valueMark('aws iam')}`)).toBeUndefined();
  expect(outsideMarks(`Undo: ${valueMark('aws iam')}`)).toBe('Undo:');
  expect(outsideMarks('• <!date^1794816000^{date_short_pretty} {time}|2026-11-16T08:00:00.000Z>')).toBeUndefined();
  expect(valuesIn('detached export-read from', '{"policyName":"export-read"}')).toEqual(['export-read']);
});

/** What of some words stands in an event as a value that no language has as a word: a name with a digit or a sign in it. */
function valuesIn(words: string, events: string): readonly string[] {
  const names = words.match(/[\w@/:.+=-]{5,}/g) ?? [];
  return names.filter((name) => /[a-z0-9]/i.test(name) && /[\d@/_=-]/.test(name) && events.includes(`"${name}"`));
}
