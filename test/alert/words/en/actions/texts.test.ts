import { describe, expect, test } from 'vitest';
import { actionTexts } from '../../../../../alert/words/en/actions/texts.ts';
import { meanings } from '../../meanings.ts';

describe.each(Object.entries(actionTexts))('%s', (name, { headline, line, ofItself, why, unknown, noUndo }) => {
  test('has sentences that can go on', () => {
    for (const { done, tried } of [headline, line, ofItself ?? headline]) {
      expect(done).toMatch(/^[a-z][^.`*]*[^.`*\s]$/);
      expect(tried).toMatch(/^tried to [a-z][^.`*]*[^.`*\s]$/);
    }
  });

  test('has reasons that end and are short', () => {
    const most = name.includes(':') ? 131 : 150;
    expect(why, 'one sentence').toMatch(/^[A-Z][^`*]*[^.]\.$/);
    expect(why).not.toMatch(/\. /);
    for (const words of [why, unknown ?? 'None.', noUndo ?? 'None.']) {
      expect(words).toMatch(/^[^`*!]*\.$/);
      expect(words.length).toBeLessThanOrEqual(most);
    }
  });

  test('does not name its target again in a line', () => {
    const target = meanings.get(name)?.target;
    expect(line.done).not.toContain(`{${target}}`);
    expect(line.tried).not.toContain(`{${target}}`);
  });

  test('has words for the root user where a call can be about its caller', () => {
    const isOfCaller = meanings.get(name)?.withoutUser === 'caller' && headline.done.includes('{user}');
    if (isOfCaller || headline.done.includes('{rootUser}')) expect(ofItself).toBeDefined();
    expect(JSON.stringify(ofItself ?? {})).not.toMatch(/\{(user|rootUser)\}/);
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
