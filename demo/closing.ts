import { iamRegion } from '../lib/iam-region.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { LeftAlone } from './sort-out.ts';

/** What the story came to. */
export type Outcome = Readonly<{
  matched: number;
  leftAlone: readonly LeftAlone[];
  /** How often each stand-in was told. */
  slack: number;
  sns: number;
}>;

/** The last words of the story: what became of each event, and how to have the same in one's own account. */
export function closing({ matched, leftAlone, slack, sns }: Outcome): string {
  return `${matched + leftAlone.length} events came to the event bus. The rules matched ${matched} and left ${leftAlone.length} alone:
${leftAlone.map(({ eventName, reason }) => `  ${eventName}: ${reason}`).join('\n')}
The function delivered ${slack} messages to Slack and ${sns} to the SNS topic, which sends the e-mails. None was lost.

${next}`;
}

const region = iamRegion[defaults.partition];
const parameter = defaults.slack[0]?.webhookParameter ?? '/iam-whodunit/slack-webhook';

const next = `See an event as mail or as Slack gets it:
  npm run --silent whodunit -- render --format email demo/story/05-sato-detaches-export-read.json

Deploy it to your account (README.md explains each step):
  npx cdk bootstrap aws://ACCOUNT/${region}
  aws ssm put-parameter --region ${region} --type SecureString --name ${parameter} --value WEBHOOK_URL
  npx cdk deploy
`;

/** What is said instead where somebody was not told. */
export function failing(faults: readonly string[], functionLog: string): string {
  return `Not everything was delivered, which is a fault of IAM Whodunit:
${faults.map((fault) => `  ${fault}`).join('\n')}

The log of the function:
${functionLog}`;
}
