import type { Condition } from '../../policy/statement.ts';

/**
 * Whether any caller can bring a condition about, whatever account it comes from: MFA in an account of one's own
 * counts, too. Such a condition keeps nobody out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * Why: docs/decisions/0034.
 */
export function anybodyMeets({ key }: Condition): boolean {
  const name = key.toLowerCase();
  return callersChoice.includes(name) || name.startsWith('aws:requesttag/');
}

const callersChoice = [
  'aws:multifactorauthage',
  'aws:multifactorauthpresent',
  'aws:referer',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:tagkeys',
  'aws:useragent',
  'sts:durationseconds',
  'sts:rolesessionname',
  'sts:sourceidentity',
  'sts:transitivetagkeys',
];
