import { iamRegion } from '../lib/iam-region.ts';
import { defaults } from '../lib/settings/defaults.ts';
import type { UnmatchedEvent } from './match-rules.ts';

/** The counts of a story that was played. */
export type StoryResult = Readonly<{
  matched: number;
  unmatched: readonly UnmatchedEvent[];
  /** How many messages each stand-in got. */
  slack: number;
  sns: number;
}>;

/** The end of the story: what became of each event, and how to deploy this to an account. */
export function closing({ matched, unmatched, slack, sns }: StoryResult): string {
  return `${matched + unmatched.length} events came to the event bus. The rules matched ${matched} and left ${unmatched.length} alone:
${unmatched.map(({ eventName, reason }) => `  ${eventName}: ${reason}`).join('\n')}
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

/** The end of a story in which a message did not arrive. */
export function failing(faults: readonly string[], functionLog: string): string {
  return `Not everything was delivered, which is a fault of IAM Whodunit:
${faults.map((fault) => `  ${fault}`).join('\n')}

The log of the function:
${functionLog}`;
}
