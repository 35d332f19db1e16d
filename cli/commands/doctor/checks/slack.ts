import { postToSlack } from '../../../deployment/post-to-slack.ts';
import { readWebhook } from '../../../deployment/webhook.ts';
import type { Check } from '../check.ts';
import { type Trouble, wellUnless } from '../outcome.ts';

/** Posts to every channel; only where somebody asked for it. A webhook that cannot be read is told by its own check. */
export const slack: Check = {
  name: 'Slack',
  check: async ({ settings, ssm }) => {
    const troubles: Trouble[] = [];
    let taken = 0;
    for (const { webhookParameter: name } of settings.slack) {
      const found = await readWebhook(name, ssm);
      if (found.kind !== 'stored' && found.kind !== 'in clear') continue;
      const posted = await postToSlack(found.url, text);
      if (posted.kind === 'taken') taken += 1;
      if (posted.kind === 'refused')
        troubles.push({
          what: `Slack refuses the webhook in ${name}: ${posted.answer}. Make a new one for its channel and store it.`,
          mend: [`whodunit setup --parameter ${name}`],
        });
      if (posted.kind === 'no answer')
        troubles.push({ what: `Slack did not answer at the webhook in ${name}, from this computer.`, mend: [] });
    }
    return wellUnless(troubles, `Slack took ${taken === 1 ? 'a line' : `${taken} lines`}.`);
  },
};

const text = 'Test: whodunit doctor asks whether this channel can be reached. Nothing has happened.';
