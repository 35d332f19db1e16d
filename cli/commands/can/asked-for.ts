import type { Asked } from '../../../iam/decision/asked.ts';
import { CommandLineError } from '../../command-line-error.ts';

type Given = Readonly<{
  action: string;
  resource: string;
  context: ReadonlyMap<string, readonly string[]>;
  session: string | undefined;
  time: number;
}>;

/** The request that the command line describes. */
export function askedFor({ action, resource, context, session, time }: Given): Asked {
  if (!/^[\w-]+:[\w*?]+$/.test(action)) {
    throw new CommandLineError(`an action is a service and a name, such as s3:PutObject; this is none: ${action}`);
  }
  return { action, resource, given: context, time, session };
}
