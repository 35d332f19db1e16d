import { GetAccountAuthorizationDetailsCommand, IAMClient } from '@aws-sdk/client-iam';
import { shown } from '../../alert/visible.ts';
import { nothingKnown as emptyState } from '../../iam/state/look-up.ts';
import type { GapCode } from '../../iam/state/read/gaps.ts';
import { readState } from '../../iam/state/read/read-state.ts';
import { awsFor } from '../aws/aws.ts';
import { AwsFault, asking, isRefusal } from '../aws/aws-fault.ts';
import type { AwsOptions } from '../aws/aws-options.ts';
import type { CommandContext } from '../command-context.ts';
import { gapLines } from '../input/state-gaps.ts';
import { gapsAbout } from './gaps-about.ts';
import { reading } from './principal/may-read.ts';
import { readPrincipal } from './principal/read-principal.ts';
import type { AccountNow, Sources } from './sources.ts';

/**
 * Reads the account's users, groups, roles and policies, which one call of IAM lists page by page. Whoever may not make
 * it goes on with what `otherwise` says.
 */
export async function liveState({ otherwise, ...options }: LiveOptions, context: CommandContext): Promise<AccountNow> {
  const aws = await awsFor(options, context);
  const client = new IAMClient(aws.in());
  try {
    return stateIn(await wholeAccount(client), context.now(), otherwise);
  } catch (error) {
    if (otherwise === undefined || !(error instanceof AwsFault && isRefusal(error))) throw error;
    const gap = `Could not read the account: ${permission} is missing. ${instead(otherwise)}`;
    if (otherwise === 'the records alone') return { ...nothing, gaps: [gap], isUnread: true };
    const { mayRead, gaps } = reading();
    const page = { ...(await readPrincipal(otherwise, client, mayRead)), IsTruncated: true };
    const { gaps: texts, ...found } = stateIn([page], context.now(), otherwise, ['no text']);
    return { ...found, gaps: [gap, ...gaps(), ...texts] };
  }
}

type LiveOptions = AwsOptions & Pick<Sources, 'otherwise'>;

const permission = 'iam:GetAccountAuthorizationDetails';

const nothing = { state: emptyState, awsVersions: [] } as const;

function instead(otherwise: NonNullable<Sources['otherwise']>): string {
  if (otherwise === 'the records alone') return 'What stood before a change is known from its record alone.';
  return `Only ${otherwise.kind} ${shown(otherwise.name)} was read, call by call.`;
}

async function wholeAccount(client: IAMClient): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  let Marker: string | undefined;
  do {
    const command = new GetAccountAuthorizationDetailsCommand({ MaxItems: 300, ...(Marker ? { Marker } : {}) });
    const page = await asking('read the account', permission, () => client.send(command));
    pages.push(page);
    Marker = page.IsTruncated ? page.Marker : undefined;
  } while (Marker !== undefined);
  return pages;
}

/** `told` are the only kinds of gaps that are worth a sentence, where not all are. */
function stateIn(
  pages: readonly unknown[],
  time: number,
  otherwise: Sources['otherwise'],
  told?: readonly GapCode[],
): AccountNow {
  const read = readState(pages, time);
  if (read.kind !== 'state') return { ...nothing, gaps: ['IAM answered with an account that has nothing in it.'] };
  const all = gapsAbout(read.state, read.gaps, otherwise);
  const gaps = all.filter(({ code }) => told === undefined || told.includes(code));
  return { ...read, gaps: gapLines('The account', gaps).map((line) => line.trim()) };
}
