import type { Command as Declaration, OptionValues } from '@commander-js/extra-typings';
import { withAwsOptions } from '../aws/aws-options.ts';

/** Adds where the account and its history are read from: AWS, or files. */
export function withSources<Arguments extends unknown[], Options extends OptionValues>(
  command: Declaration<Arguments, Options>,
) {
  return withAwsOptions(
    command
      .option(
        '--state <FILE>',
        'the account as it is now, as aws iam get-account-authorization-details prints it, instead of asking AWS',
      )
      .option(
        '--history <FILE...>',
        'CloudTrail log files or folders of them, gzipped or not, instead of the event history',
      )
      .option(
        '--table <NAME>',
        'the table of states of a deployment, which reaches back further, instead of the event history',
      )
      .option('--no-cache', 'ask AWS also for what was read before'),
  );
}
