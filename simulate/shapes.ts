import { checkSettings } from '../lib/settings/check-settings.ts';
import type { Settings } from '../lib/settings/settings.ts';

/** What an operator may write into the settings for many accounts. */
export const shapes = ['one channel', 'a channel for each gravity'] as const;
export type Shape = (typeof shapes)[number];

/** The settings of a shape, checked as they would be at a deployment. */
export function settingsOf(shape: Shape): Settings {
  switch (shape) {
    case 'one channel':
      return checkSettings({ slack: [{ webhookParameter: '/everything' }] });
    case 'a channel for each gravity':
      return checkSettings({
        slack: [
          { webhookParameter: '/critical', security: 'critical' },
          { webhookParameter: '/high', security: 'high', breakRisk: 'likely' },
        ],
      });
  }
}
