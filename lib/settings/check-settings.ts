import { type HoldRule, holdsNearlyAll } from '../../alert/hold-rule.ts';
import { functionSettings } from '../../lambda/settings/function-settings.ts';
import type { Mistake } from '../../lambda/settings/mistake.ts';
import { objectOf } from '../../lambda/settings/object-of.ts';
import { read } from '../../lambda/settings/read.ts';
import { expiredRules } from './expired-rules.ts';
import { descriptions, type Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { whereMistakes } from './where-mistakes.ts';

/**
 * The settings with the defaults for what they leave out. Throws one SettingsError with everything that is
 * wrong. `now` is in milliseconds since 1970; without it, a rule that has expired is no mistake.
 * Why: docs/decisions/0011.
 */
export function checkSettings(settings: unknown, now = 0): Settings {
  const result = read(objectOf(descriptions), settings);
  const expired = expiredRules(settings, now);
  if (result.kind === 'wrong') throw new SettingsError([...result.mistakes, ...expired]);
  const { value } = result;
  const mistakes = [...expired, ...everythingHeld(value), ...whereMistakes(value), ...sizeMistakes(value)];
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return value;
}

/** What is wrong with the value of one setting that does not stand in `settings.ts`; paths begin in the value. */
export function settingMistakes(name: keyof Settings, value: unknown): readonly Mistake[] {
  const result = read<unknown>(descriptions[name].wrapped, value);
  return result.kind === 'wrong' ? result.mistakes : [];
}

/** A rule for the one account that this is deployed to is no condition more than the rest of it. */
function everythingHeld({ hold, account }: Settings): readonly Mistake[] {
  const text = `would hold nearly everything back: ${account} is the only account that this is deployed to`;
  return hold.flatMap((rule, index) =>
    account !== undefined && rule.account === account && holdsNearlyAll(withoutAccount(rule))
      ? [{ path: `hold[${index}]`, text }]
      : [],
  );
}

function withoutAccount({ account: _, ...rule }: HoldRule): HoldRule {
  return rule;
}

const environmentBytes = 3_500;

/**
 * A function's environment holds 4 KB in all, and deploying would fail late:
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
function sizeMistakes(settings: Settings): readonly Mistake[] {
  const ofFunction = Object.entries(settings).filter(([name]) => Object.hasOwn(functionSettings, name));
  const long = ofFunction.filter(([, value]) => typeof value === 'object');
  const bytes = Buffer.byteLength(long.map(([, value]) => JSON.stringify(value)).join(''));
  if (bytes <= environmentBytes) return [];
  const text = `must together take at most ${environmentBytes} bytes as JSON, they take ${bytes}: the function's environment holds no more`;
  return [{ path: new Intl.ListFormat('en-GB').format(long.map(([name]) => name)), text }];
}
