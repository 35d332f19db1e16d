import { endOf } from '../../alert/hold-rule.ts';
import { isObject } from './checks.ts';
import type { Mistake } from './mistake.ts';

/** The rules that hold nothing back any more, `now` being milliseconds since 1970. What else is wrong, others say. */
export function endedRules(settings: unknown, now: number): readonly Mistake[] {
  const hold = isObject(settings) ? settings['hold'] : undefined;
  if (!Array.isArray(hold)) return [];
  return hold.flatMap((rule, index) => {
    const until = isObject(rule) ? String(rule['until']) : '';
    const end = endOf(until);
    return end === undefined || end > now
      ? []
      : [{ path: `hold[${index}].until`, text: `was over with ${until}: ${advice}` }];
  });
}

const advice = 'the rule holds nothing back any more, remove it';
