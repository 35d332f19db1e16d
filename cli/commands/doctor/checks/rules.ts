import type { Check } from '../check.ts';
import { aws, deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import { catchesIam, ownRules } from '../own-rules.ts';
import type { RuleSeen } from '../read-rules.ts';

export const rules: Check = {
  name: 'rules',
  check: async (services) => {
    const own = ownRules(await services.stack());
    const seen = new Map((await services.rules()).map((rule) => [rule.name, rule]));
    const lacking = own.some(catchesIam)
      ? []
      : [{ what: `The stack has no rule for the events of IAM. ${silent}`, mend: [deployAgain] }];
    const troubles = own.flatMap((rule) => {
      const means = catchesIam(rule) ? silent : `What it is for does not happen: ${rule.id}.`;
      return troubleOf(rule.name, seen.get(rule.name), means, services.region);
    });
    return wellUnless([...lacking, ...troubles], `All ${own.length} rules are there and enabled.`);
  },
};

const silent = 'No change to IAM is told any more.';

function troubleOf(name: string, rule: RuleSeen | undefined, means: string, region: string): readonly Trouble[] {
  if (rule === undefined) return [{ what: `The rule ${name} is gone. ${means}`, mend: [deployAgain] }];
  if (rule.isEnabled) return [];
  return [{ what: `The rule ${name} is disabled. ${means}`, mend: [aws(region, 'events enable-rule', { name })] }];
}
