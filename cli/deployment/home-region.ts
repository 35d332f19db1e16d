import { iamRegion } from '../../lib/iam-region.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** Where the alerts are made, and with them everything but what catches the events, where the two are not one. */
export function homeRegionOf({ homeRegion, partition }: Pick<Settings, 'homeRegion' | 'partition'>): string {
  return homeRegion ?? iamRegion[partition];
}
