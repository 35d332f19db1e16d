import type { FindingName } from '../../../../iam/findings/finding-name.ts';
import type { FindingText } from '../../finding-text.ts';
import { access } from './access.ts';
import { alerting } from './alerting.ts';
import { boundaries } from './boundaries.ts';
import { credentials } from './credentials.ts';
import { denials } from './denials.ts';
import { federation } from './federation.ts';
import { rootUser } from './root-user.ts';
import { trust } from './trust.ts';

/** The words of every finding in English. */
export const findingTexts: Readonly<Record<FindingName, FindingText>> = {
  ...access,
  ...alerting,
  ...rootUser,
  ...trust,
  ...boundaries,
  ...credentials,
  ...denials,
  ...federation,
};
