import type { Audience } from '../../alert/audience.ts';
import { breakRiskScale, securityScale } from '../../iam/measures.ts';
import { accountNumber } from './account-number.ts';
import { type Check, first, isObject, listOf, oneOf } from './checks.ts';
import { memberPath } from './mistake.ts';

/** An empty list reads like "all" and would mean "none". */
const some: Check = (value, path) => {
  if (!Array.isArray(value) || value.length > 0) return [];
  return [{ path, text: 'is an empty list, so that nothing could ever be for this destination; leave it out for all' }];
};

/** What a destination may say of the alerts that are for it; all of it may be left out. */
export const audience = {
  security: oneOf(securityScale),
  breakRisk: oneOf(breakRiskScale),
  accounts: first(listOf(accountNumber), some),
} as const satisfies Record<keyof Audience, Check>;

export const audienceNames = Object.keys(audience);

/** An alert has to reach one of both floors: one that all reach makes the other say nothing. */
export const floorsThatCount: Check = (value, path) => {
  if (!isObject(value)) return [];
  const { security, breakRisk } = value;
  if (security === undefined || breakRisk === undefined) return [];
  return [
    ...(security === securityScale[0] ? [pointless(path, 'security', 'breakRisk')] : []),
    ...(breakRisk === breakRiskScale[0] ? [pointless(path, 'breakRisk', 'security')] : []),
  ];
};

function pointless(path: string, floor: string, other: string) {
  return { path: memberPath(path, floor), text: `lets every alert in, so that ${other} never matters; leave it out` };
}
