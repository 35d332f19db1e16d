import type { Command as Declaration, OptionValues } from '@commander-js/extra-typings';

/** What the AWS CLI and the SDKs call these, with the meaning that they give them. */
export type AwsOptions = Readonly<{ profile?: string | undefined; region?: string | undefined }>;

/** Adds `--profile`, `--region` and `--debug` to a command that asks AWS. */
export function withAwsOptions<Arguments extends unknown[], Options extends OptionValues>(
  command: Declaration<Arguments, Options>,
) {
  return command
    .option('--profile <NAME>', 'the profile of ~/.aws/config whose credentials to use')
    .option(
      '--region <REGION>',
      'the region of the profile; IAM is always asked where it is, us-east-1 in most partitions',
    )
    .option('--debug', 'print the stack trace of an error, too');
}
