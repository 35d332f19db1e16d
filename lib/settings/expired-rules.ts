import * as v from 'valibot';
import { endOf } from '../../alert/hold-rule.ts';
import type { Mistake } from '../../lambda/settings/mistake.ts';

const lastDays = v.object({ hold: v.array(v.fallback(v.object({ until: v.string() }), { until: '' })) });

/**
 * The rules whose last day is over. `now` is in milliseconds since 1970. Anything else may be wrong in the
 * settings: an expired rule is reported together with those mistakes.
 */
export function expiredRules(settings: unknown, now: number): readonly Mistake[] {
  const { success, output } = v.safeParse(lastDays, settings);
  if (!success) return [];
  return output.hold.flatMap(({ until }, index) => {
    const end = endOf(until);
    if (end === undefined || end > now) return [];
    return [{ path: `hold[${index}].until`, text: `was over with ${until}: ${advice}` }];
  });
}

const advice = 'the rule holds nothing back any more, remove it';
