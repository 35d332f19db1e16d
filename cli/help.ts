/** What `whodunit --help` says. */
export const help = `whodunit shows what IAM Whodunit would say about IAM events.
It needs no AWS account and sends nothing.

Usage
  whodunit render [OPTION ...] [FILE ...]

  Reads events from the files, or from standard input where no file is named or FILE is -.
  A file is one JSON document or JSON lines, gzipped or not. It may hold CloudTrail records, a CloudTrail
  log file, EventBridge events, messages of an SQS queue, or the output of aws cloudtrail lookup-events.

Options
  --format FORMAT          terminal (the default), or what would be sent, one message after another:
                             slack   the payload of each post, one JSON object a line
                             email   subject and text
                             json    both and the measures, one JSON object a line
  --all                    render also the events that no rule would match, such as calls that only read
  --no-group               one message for each event, not one for the changes of a session
  --time-zone ZONE         such as Asia/Tokyo, instead of the one in settings.ts
  --account-name ID=NAME   as in 123456789012=prod, beside those in settings.ts; may be repeated
  -h, --help               this text
  --version                the version

Examples
  whodunit render event.json
  whodunit render --format email logs/*.json.gz
  aws cloudtrail lookup-events --region us-east-1 --output json \\
    --lookup-attributes AttributeKey=EventSource,AttributeValue=iam.amazonaws.com | whodunit render
  whodunit render --format json events.jsonl | jq -r .headline

Colour is used where the output is a terminal and NO_COLOR is not set; FORCE_COLOR=1 forces it.

Exit code
  0  everything was read, even if there was nothing to render
  1  something could not be read; it is named on standard error, and the rest is rendered
  2  the command line or settings.ts is wrong; nothing was rendered
`;
