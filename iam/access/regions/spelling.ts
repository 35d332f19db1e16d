import type { AccessEffect } from '../access-effect.ts';
import type { RulePair } from './differing.ts';

/** The effects with their actions as the policies spell them, since actions are compared in lower case. */
export function spelled(effects: readonly AccessEffect[], { all }: RulePair): readonly AccessEffect[] {
  const spellings = new Map<string, string>();
  for (const { actions } of all.map(({ source }) => source.statement)) {
    for (const text of actions.kind === 'not said' ? [] : actions.values) {
      if (!spellings.has(text.toLowerCase())) spellings.set(text.toLowerCase(), text);
    }
  }
  const spell = (actions: readonly string[]) => actions.map((text) => spellings.get(text) ?? text).sort();
  return effects.map((each) => ({
    ...each,
    actions: spell(each.actions),
    exceptActions: spell(each.exceptActions),
  }));
}
