import { AwsFault } from '../../../aws/aws-fault.ts';
import type { Check } from '../check.ts';
import { well, wrong } from '../outcome.ts';

export const credentials: Check = {
  name: 'credentials',
  check: async ({ caller, settings, region }) => {
    try {
      const { account, arn } = await caller();
      if (settings.account !== undefined && settings.account !== account)
        return wrong(
          `These credentials are of account ${account}; the settings say that the alerter is in ${settings.account}.`,
          'whodunit doctor --profile NAME',
        );
      return well(`Account ${account} as ${arn}, in ${region}.`);
    } catch (error) {
      if (!(error instanceof AwsFault)) throw error;
      return wrong(`No credentials of AWS work here: ${error.message}`, 'aws sso login', 'aws sts get-caller-identity');
    }
  },
};
