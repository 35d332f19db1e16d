import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { whodunit } from './whodunit.ts';

const there = [...commands.map(({ name }) => name), 'help'].join(', ');
const options =
  '--format, --all, --no-group, --no-hold, --state, --settings, --time-zone, --account-name, --help, --version';

const mistakes: Readonly<Record<string, string>> = {
  '--all': 'there is no option --all: did you mean --table?',
  '--all events.json': 'there is no option --all: did you mean --table?',
  '--fromat json': 'there is no option --fromat: did you mean --format?',
  '--hlep': 'there is no option --hlep: did you mean --help?',
  rendr: 'there is no command rendr: did you mean render?',
  'help rendr': 'there is no command rendr: did you mean render?',
  'events.json': `there is no command events.json: there is ${there}`,
  '--fromat json render': 'there is no option --fromat: did you mean --format?',
  'render --fromat json': 'there is no option --fromat: did you mean --format?',
  'render --fromat=json': 'there is no option --fromat: did you mean --format?',
  'render events.json -x': `there is no option -x: there is ${options}`,
  'render --format jsn': 'there is no format jsn: did you mean json?',
  'render --format': "option '--format <FORMAT>' argument missing",
  'render --format --all': 'there is no format --all: there is terminal, slack, email, json',
  'render --all=yes': '--all takes no value',
  'render --time-zone Tokio': '--time-zone must be an IANA time zone such as "UTC" or "Asia/Tokyo", it is "Tokio"',
  'render --account-name prod': '--account-name takes an account number and a name, as in 123456789012=prod',
  'render --account-name 123456789012=':
    '--account-name["123456789012"] must be a name of 1 to 50 characters on one line, it is ""',
  'render - -': '- stands for standard input, which can be read only once',
};

test.each(Object.entries(mistakes))(
  'whodunit %s: says what is wrong, renders nothing, exit code 2',
  async (args, said) => {
    const ran = await whodunit(words(args), { stdin: '{}' });
    const command = /(?:^|[^p] )render( |$)/.test(args) ? 'render ' : args.startsWith('-') ? 'log ' : '';
    expect(ran).toEqual({ code: 2, stdout: '', stderr: `whodunit: ${said}\nwhodunit ${command}--help says more.\n` });
  },
);

test('options without a command are those of whodunit log', async () => {
  const history = ['--history', '../../demo/hunt/history.json', '--by', 'sato@example.jp', '--format', 'json'];
  const [alone, named] = [await whodunit(history), await whodunit(['log', ...history])];
  expect(alone).toEqual(named);
  expect(JSON.parse(alone.stdout.split('\n')[0] ?? '')).toHaveProperty('headline');
});

describe('help', () => {
  test.each(['--help', '-h', 'help', 'rendr --help'])('whodunit %s: lists the commands', async (args) => {
    const { code, stdout, stderr } = await whodunit(words(args));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: whodunit COMMAND [OPTION ...]

      whodunit finds out who changed IAM, what access that took away or gave, and how to take it back.
      It never changes IAM itself: what it prints, you run.

      Options:
        --version                                      the version
        -h, --help                                     this text

      Commands:
        why [options] [MESSAGE...]                     find the change of IAM after which a request was refused
        log [options]                                  list the latest changes of IAM, newest first (also without a
                                                       command)
        show [options] <EVENT-ID>                      show one change of IAM as a whole alert, or its record
        undo [options] [EVENT-ID...]                   print the commands that take changes back; it never runs them
        restore [options] <TARGET>                     print the commands that make a user, role, group or policy as
                                                       it was at a time
        can [options] <PRINCIPAL> <ACTION> <RESOURCE>  say whether a user or role may do something, now or at a
                                                       time, and by which statements
        who-can [options] <ACTION> <RESOURCE>          list the users and roles that may do something, now or at a
                                                       time, and by which statements
        doctor [options]                               look over a deployment from end to end, and say how to mend
                                                       what is wrong
        setup [options]                                store the webhook of a Slack channel, and add e-mail
                                                       addresses
        test [options]                                 send a test through the deployed rules, and wait until it is
                                                       delivered
        redrive [options]                              move dead letters back, so that they are delivered
        replay [options]                               put changes of IAM that were never told through the deployed
                                                       alerts
        render [options] [FILE...]                     show what would be sent about events that you have
        diff [options] <BEFORE> <AFTER>                show what access a change of a policy, or of an account,
                                                       takes away or gives
        completion <SHELL>                             print the script by which a shell completes commands and
                                                       options
        help [COMMAND]                                 this text, or that of a command

      whodunit COMMAND --help has the options of a command, examples and its exit codes.

      Colour is used where the output is a terminal and NO_COLOR is not set; FORCE_COLOR=1 forces it.
      "
    `);
  });

  test.each(['render --help', 'render -h', 'help render', '--help render', 'render --fromat json --help'])(
    'whodunit %s: says what the command does and takes',
    async (args) => {
      const { code, stdout, stderr } = await whodunit(words(args));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatchInlineSnapshot(`
        "Usage: whodunit render [options] [FILE...]

        Shows what IAM Whodunit would say about IAM events. It needs no AWS account and sends nothing.

        Reads events from the files, or from standard input where no file is named or FILE is -.
        A file is one JSON document or JSON lines, gzipped or not. It may hold CloudTrail records, a CloudTrail log
        file, EventBridge events, messages of an SQS queue, the output of aws cloudtrail lookup-events or of aws logs
        filter-log-events, batches of a CloudWatch Logs subscription, or rows of Athena as JSON.

        What a rule of hold in settings.ts would keep back is named on standard error instead.

        Options:
          --format <FORMAT>         terminal (the default), or what would be sent, one message after another:
                                    slack   the payload of each post, one JSON object a line
                                    email   subject and text
                                    json    both and the measures, one JSON object a line
          --all                     render also the events that no rule would match, such as calls that only read
          --no-group                one message for each event, not one for the changes of a session
          --no-hold                 render also what a rule of hold keeps back
          --state <FILE>            the account before the first event, as aws iam get-account-authorization-details
                                    prints it: then the messages tell what access was lost or gained
          --settings <FILE>         JSON of settings to use in place of settings.ts
          --time-zone <ZONE>        such as Asia/Tokyo, instead of the one in settings.ts
          --account-name <ID=NAME>  as in 123456789012=prod, beside those in settings.ts; may be repeated
          -h, --help                this text

        Examples:
          whodunit render event.json
          whodunit render --format email logs/*.json.gz
          whodunit render --state account.json event.json
          aws cloudtrail lookup-events --region us-east-1 --output json \\
            --lookup-attributes AttributeKey=EventSource,AttributeValue=iam.amazonaws.com | whodunit render
          whodunit render --format json events.jsonl | jq -r .headline

        Exit code:
          0  everything was read, even if there was nothing to render
          1  something could not be read; it is named on standard error, and the rest is rendered
          2  the command line, the settings or the state are wrong; nothing was rendered

        Colour is used where the output is a terminal and NO_COLOR is not set; FORCE_COLOR=1 forces it.
        "
      `);
    },
  );

  test('it keeps to 110 columns', async () => {
    const { stdout } = await whodunit(['render', '--help'], { columns: 300 });
    expect(stdout.split('\n').filter((text) => text.length > 110)).toEqual([]);
  });

  test('its text is folded to the columns of a narrower terminal', async () => {
    const { stdout } = await whodunit(['render', '--help'], { columns: 70 });
    const [described = ''] = stdout.split('Examples:');
    expect(described.split('\n').filter((text) => text.length > 70)).toEqual([]);
  });
});

test.each(['--version', 'render --version'])('whodunit %s: a version number', async (args) => {
  const { code, stdout, stderr } = await whodunit(words(args));
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
});

function words(args: string): readonly string[] {
  return args.split(' ').filter((arg) => arg !== '');
}
