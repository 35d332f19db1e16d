import { checkSettings } from './check-settings.ts';
import type { Settings } from './settings.ts';

/** The settings of an operator who wrote none: one account, one Slack channel. */
export const defaults: Settings = checkSettings({});
