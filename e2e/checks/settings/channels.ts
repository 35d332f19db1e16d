import { webhookParameters } from '../../stack/webhooks.ts';

/** The parameter of a channel that settings.ts does not have. */
export const secondParameter = '/iam-whodunit/second-channel';

/** The channels of settings.ts, without floors, and more channels. */
export function channels(...more: readonly string[]): readonly Readonly<{ webhookParameter: string }>[] {
  return [...webhookParameters, ...more].map((webhookParameter) => ({ webhookParameter }));
}
