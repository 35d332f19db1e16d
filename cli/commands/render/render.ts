import { command } from '../../command.ts';
import { accountNames, formatName, timeZone } from './option-values.ts';

/** `whodunit render`: what would be sent about events that somebody has. */
export const render = command({
  name: 'render',
  summary: 'show what would be sent about events that you have',
  description: `Shows what IAM Whodunit would say about IAM events. It needs no AWS account and sends nothing.

Reads events from the files, or from standard input where no file is named or FILE is -.
A file is one JSON document or JSON lines, gzipped or not. It may hold CloudTrail records, a CloudTrail \
log file, EventBridge events, messages of an SQS queue, the output of aws cloudtrail lookup-events or of \
aws logs filter-log-events, batches of a CloudWatch Logs subscription, or rows of Athena as JSON.

What a rule of hold in settings.ts would keep back is named on standard error instead.`,
  declare: (render) =>
    render
      .argument('[FILE...]')
      .option(
        '--format <FORMAT>',
        `terminal (the default), or what would be sent, one message after another:
slack   the payload of each post, one JSON object a line
email   subject and text
json    both and the measures, one JSON object a line`,
        formatName,
        'terminal' as const,
      )
      .option('--all', 'render also the events that no rule would match, such as calls that only read', false)
      .option('--no-group', 'one message for each event, not one for the changes of a session')
      .option('--no-hold', 'render also what a rule of hold keeps back')
      .option(
        '--state <FILE>',
        `the account before the first event, as aws iam get-account-authorization-details
prints it: then the messages tell what access was lost or gained`,
      )
      .option('--settings <FILE>', 'JSON of settings to use in place of settings.ts')
      .option('--time-zone <ZONE>', 'such as Asia/Tokyo, instead of the one in settings.ts', timeZone)
      .option(
        '--account-name <ID=NAME>',
        'as in 123456789012=prod, beside those in settings.ts; may be repeated',
        accountNames,
        {},
      ),
  examples: [
    'whodunit render event.json',
    'whodunit render --format email logs/*.json.gz',
    'whodunit render --state account.json event.json',
    `aws cloudtrail lookup-events --region us-east-1 --output json \\
  --lookup-attributes AttributeKey=EventSource,AttributeValue=iam.amazonaws.com | whodunit render`,
    'whodunit render --format json events.jsonl | jq -r .headline',
  ],
  exitCodes: {
    0: 'everything was read, even if there was nothing to render',
    1: 'something could not be read; it is named on standard error, and the rest is rendered',
    2: 'the command line, the settings or the state are wrong; nothing was rendered',
  },
  run: async (context, [files], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, files }, context);
  },
});
