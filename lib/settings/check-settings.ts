import { isObject, objectOf } from './checks.ts';
import { defaults } from './defaults.ts';
import { endedRules } from './ended-rules.ts';
import type { Mistake } from './mistake.ts';
import { rules } from './rules.ts';
import type { Settings } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { strangeAccounts } from './strange-accounts.ts';
import { webhookSecrets } from './webhook-secrets.ts';

/**
 * The settings with the defaults for what they leave out. Throws one SettingsError with everything that is
 * wrong. `now` is in milliseconds since 1970; without it, what has ended is no mistake.
 */
export function checkSettings(settings: unknown, now = 0): Settings {
  if (!isSettings(settings, now)) throw new SettingsError(mistakesIn(settings, now));
  const complete = { ...defaults, ...settings };
  const mistakes = [...strangeAccounts(complete), ...sizeMistakes(complete)];
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return complete;
}

function isSettings(settings: unknown, now: number): settings is Partial<Settings> {
  return isObject(settings) && mistakesIn(settings, now).length === 0;
}

/** Where a secret stands that is the one mistake told, since others would show it. */
function mistakesIn(settings: unknown, now: number): readonly Mistake[] {
  const secrets = webhookSecrets(settings, '');
  const others = [...objectOf(rules, Object.keys(rules))(settings, ''), ...endedRules(settings, now)];
  return [...secrets, ...others.filter(({ path }) => !secrets.some((secret) => isWithin(path, secret.path)))];
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

const environmentBytes = 3_500;

/**
 * A function's environment holds 4 KB in all, and deploying would fail late:
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
function sizeMistakes({ slack, hold, accountNames }: Settings): readonly Mistake[] {
  const bytes = Buffer.byteLength([slack, hold, accountNames].map((setting) => JSON.stringify(setting)).join(''));
  if (bytes <= environmentBytes) return [];
  const text = `must together take at most ${environmentBytes} bytes as JSON, they take ${bytes}: the function's environment holds no more`;
  return [{ path: 'slack, hold and accountNames', text }];
}
