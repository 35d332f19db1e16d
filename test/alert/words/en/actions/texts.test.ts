import { describe, expect, test } from 'vitest';
import type { ActionText } from '../../../../../alert/words/action-text.ts';
import { actionTexts } from '../../../../../alert/words/en/actions/texts.ts';
import { meanings } from '../../meanings.ts';

/** The actions of whose words something does not hold. */
function breachesOf(holds: (text: ActionText, name: string) => boolean): readonly string[] {
  return Object.entries<ActionText>(actionTexts).flatMap(([name, text]) => (holds(text, name) ? [] : name));
}

describe('every action', () => {
  test('has sentences that can go on', () => {
    const breaches = breachesOf(({ headline, line, ofItself }) =>
      [headline, line, ofItself ?? headline].every(
        ({ done, tried }) => /^[a-z][^.`*]*[^.`*\s]$/.test(done) && /^tried to [a-z][^.`*]*[^.`*\s]$/.test(tried),
      ),
    );
    expect(breaches).toEqual([]);
  });

  test('has reasons that end and are short, and says in one sentence why it matters', () => {
    const breaches = breachesOf(({ why, unknown = 'None.', noUndo = 'None.' }, name) => {
      const most = name.includes(':') ? 131 : 150;
      const isSentence = /^[A-Z][^`*]*[^.]\.$/.test(why) && !why.includes('. ');
      return isSentence && [why, unknown, noUndo].every((words) => /^[^`*!]*\.$/.test(words) && words.length <= most);
    });
    expect(breaches).toEqual([]);
  });

  test('does not name its target again in a line', () => {
    const breaches = breachesOf(({ line: { done, tried } }, name) => {
      const target = `{${meanings.get(name)?.target}}`;
      return !done.includes(target) && !tried.includes(target);
    });
    expect(breaches).toEqual([]);
  });

  test('has words for the root user where a call can be about its caller', () => {
    const breaches = breachesOf(({ headline, ofItself }, name) => {
      const isOfCaller = meanings.get(name)?.withoutUser === 'caller' && headline.done.includes('{user}');
      const isNeeded = isOfCaller || headline.done.includes('{rootUser}');
      return (!isNeeded || ofItself !== undefined) && !/\{(user|rootUser)\}/.test(JSON.stringify(ofItself ?? {}));
    });
    expect(breaches).toEqual([]);
  });
});

test('there are words for every entry and variant, and for nothing else', () => {
  expect(Object.keys(actionTexts).toSorted()).toEqual([...meanings.keys()].toSorted());
});

test('a reason for having no command is said exactly where there is none', () => {
  const commands = Object.entries(actionTexts).filter(([name, { noUndo }]) => {
    return (noUndo === undefined) === (meanings.get(name)?.undo === undefined);
  });
  expect(commands).toEqual([]);
});

test('what a record leaves open is said exactly where it does', () => {
  const said = Object.entries(actionTexts).filter(([, { unknown }]) => unknown !== undefined);
  const open = [...meanings].filter(([, { leavesOpen }]) => leavesOpen);
  expect(said.map(([name]) => name).toSorted()).toEqual(open.map(([name]) => name).toSorted());
});

test('all texts together stay small enough for a function that starts fast', () => {
  const texts = Object.values(actionTexts).map(({ headline, why, unknown, noUndo }) => [
    headline.done,
    why,
    unknown,
    noUndo,
  ]);
  expect(JSON.stringify(texts).length).toBeLessThan(60_000);
});
