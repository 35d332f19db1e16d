import { readWebhook } from '../../../deployment/webhook.ts';
import type { Check } from '../check.ts';
import { aws } from '../mend.ts';
import { type Trouble, unknown, well, wellUnless } from '../outcome.ts';

/** Whether each channel's webhook is stored where the function reads it; no address is ever shown. */
export const webhooks: Check = {
  name: 'webhooks',
  check: async ({ settings, ssm, region }) => {
    const names = settings.slack.map(({ webhookParameter }) => webhookParameter);
    if (names.length === 0) return well('The settings name no Slack channel.');
    const troubles: Trouble[] = [];
    for (const name of names) {
      const found = await readWebhook(name, ssm);
      const mend = [`whodunit setup --parameter ${name}`];
      if (found.kind === 'unread') return unknown(`Parameter ${name}: ${found.why}`);
      if (found.kind === 'wrong')
        troubles.push({ what: `Parameter ${name}: ${found.why} Its channel gets no alert.`, mend });
      if (found.kind === 'in clear')
        troubles.push({
          what: `Parameter ${name} is no SecureString: whoever may read parameters reads the webhook.`,
          mend: [aws(region, 'ssm delete-parameter', { name }), ...mend],
        });
    }
    return wellUnless(troubles, `${names.join(', ')}: stored, encrypted and well formed.`);
  },
};
