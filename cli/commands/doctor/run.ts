import { iamRegion } from '../../../lib/iam-region.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { print } from '../../../terminal/print.ts';
import { awsFor } from '../../aws/aws.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedSettings } from '../../deployed.ts';
import { homeRegionOf } from '../../deployment/home-region.ts';
import { outcomeOf } from './check.ts';
import { checksFor } from './checks.ts';
import { unknown } from './outcome.ts';
import { servicesFor } from './services.ts';
import { type Checked, checkJson, checkText, sumText } from './show.ts';

export type DoctorOptions = AwsOptions &
  Readonly<{ send: boolean; stack: string; settings?: string | undefined; format: 'terminal' | 'json' }>;

/** Makes one check after the other, and says each as soon as it is made. */
export async function run(options: DoctorOptions, context: CommandContext): Promise<ExitCode> {
  const settings = deployedSettings(options.settings, context.directory);
  const aws = await awsFor(options, context);
  const [region, whereIamIs] = [homeRegionOf(settings), iamRegion[settings.partition]];
  const services = servicesFor({ aws, region, whereIamIs, stackName: options.stack, settings, now: context.now() });
  const paint = paintFor(context);
  const checked: Checked[] = [];
  for (const check of checksFor(options.send)) {
    const outcome = hasNoCredentials(checked)
      ? unknown('Not asked without credentials.')
      : await outcomeOf(check, services);
    const one = { name: check.name, outcome };
    checked.push(one);
    await print(context.stdout, options.format === 'json' ? checkJson(one) : checkText(one, paint));
  }
  if (options.format === 'terminal') await print(context.stdout, sumText(checked));
  return checked.every(({ outcome }) => outcome.kind === 'well') ? 0 : 1;
}

/** The first check is that of the credentials; where they do not work, each of the others would say the same. */
function hasNoCredentials([first]: readonly Checked[]): boolean {
  return first?.outcome.kind === 'wrong';
}
