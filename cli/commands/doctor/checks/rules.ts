import type { Check } from '../check.ts';
import { aws, deployAgain } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import { catchesIam } from '../own-rules.ts';
import type { RuleSeen } from '../read-rules.ts';

export const rules: Check = {
  name: 'rules',
  check: async ({ rules, whereIamIs }) => {
    const own = await rules();
    const isCaught = own.some((rule) => catchesIam(rule) && rule.region === whereIamIs);
    const none = `No rule of ours in ${whereIamIs} catches the events of IAM. ${silent}`;
    const lacking = isCaught ? [] : [{ what: none, mend: [deployAgain] }];
    return wellUnless([...lacking, ...own.flatMap(troubleOf)], `All ${own.length} rules are there and enabled.`);
  },
};

const silent = 'No change to IAM is told any more.';

function troubleOf(rule: RuleSeen): readonly Trouble[] {
  const { name, bus, region, state } = rule;
  if (state === 'enabled') return [];
  const means = catchesIam(rule) ? silent : `What it is for does not happen: ${rule.id}.`;
  if (state === 'gone') return [{ what: `The rule ${name} is gone. ${means}`, mend: [deployAgain] }];
  const options = { name, ...(bus !== 'default' && { 'event-bus-name': bus }) };
  return [{ what: `The rule ${name} is disabled. ${means}`, mend: [aws(region, 'events enable-rule', options)] }];
}
