import { checkSettings } from '../lib/settings/check-settings.ts';
import type { Settings } from '../lib/settings/settings.ts';

/** What an operator may write into the settings for many accounts. Why these: docs/decisions/0215. */
export const shapes = ['one channel', 'by gravity', 'by gravity, roll-outs held'] as const;
export type Shape = (typeof shapes)[number];

/** The settings of a shape, checked as they would be at a deployment. */
export function settingsOf(shape: Shape): Settings {
  switch (shape) {
    case 'one channel':
      return checkSettings({ slack: [{ webhookParameter: '/everything' }] });
    case 'by gravity':
      return checkSettings({ slack: byGravity });
    case 'by gravity, roll-outs held':
      return checkSettings({ slack: byGravity, hold: [rollOuts] });
  }
}

const byGravity = [
  { webhookParameter: '/critical', security: 'critical' },
  { webhookParameter: '/high', security: 'high', breakRisk: 'likely' },
] as const;

/** What a StackSet does in every account is one thing to know, and known to who began it; what is critical is still sent. */
const rollOuts = {
  reason: 'our own roll-outs',
  principal: 'stacksets-exec*',
  tool: 'cloudformation',
  target: 'audit-*',
} as const;
