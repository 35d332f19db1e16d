import {
  GetAccountAuthorizationDetailsCommand,
  type IAMClient,
  ListAccountAliasesCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';

/** What IAM answered: the pages of the authorization details, and of the list of roles, which has what those lack. */
export type AccountReading = Readonly<{
  pages: readonly object[];
  roles: readonly object[];
  aliases: readonly string[] | undefined;
  /** The calls that were refused, with what IAM answered: the rest is read all the same. */
  refused: readonly Readonly<{ call: string; error: unknown }>[];
}>;

export type ReadingServices = Readonly<{ iam: Pick<IAMClient, 'send'>; clock: Clock }>;

/** The calls that a reading makes. The role of the function may make these, and no others of IAM. */
export const readingCalls = ['GetAccountAuthorizationDetails', 'ListRoles', 'ListAccountAliases'] as const;

/** Pages of this size stay small in memory, whatever the policies in them. */
const pageSize = 300;

/** The account's rate is shared with its own tools, so that they have the most of it. */
const betweenCalls = 200;

/** Reads the IAM of the account. Throws where the authorization details themselves cannot be read. */
export async function readAccount({ iam, clock }: ReadingServices): Promise<AccountReading> {
  const refused: { call: string; error: unknown }[] = [];
  const pages = await allPages(
    (Marker) => iam.send(new GetAccountAuthorizationDetailsCommand({ MaxItems: pageSize, ...marked(Marker) })),
    clock,
  );
  const attempt = async <T>(call: string, read: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      refused.push({ call, error });
      return undefined;
    }
  };
  const roles = await attempt('ListRoles', () =>
    allPages((Marker) => iam.send(new ListRolesCommand({ MaxItems: 1000, ...marked(Marker) })), clock),
  );
  const aliases = await attempt('ListAccountAliases', () => iam.send(new ListAccountAliasesCommand({})));
  return {
    pages,
    roles: (roles ?? []).flatMap(({ Roles }) => Roles ?? []),
    aliases: aliases === undefined ? undefined : (aliases.AccountAliases ?? []),
    refused,
  };
}

type Page = Readonly<{ IsTruncated?: boolean | undefined; Marker?: string | undefined }>;

async function allPages<P extends Page>(
  read: (marker: string | undefined) => Promise<P>,
  clock: Clock,
): Promise<readonly P[]> {
  const pages: P[] = [];
  let marker: string | undefined;
  do {
    if (pages.length > 0) await clock.sleep(betweenCalls);
    const page = await read(marker);
    pages.push(page);
    marker = page.IsTruncated === true ? page.Marker : undefined;
  } while (marker !== undefined);
  return pages;
}

function marked(Marker: string | undefined): { Marker?: string } {
  return Marker === undefined ? {} : { Marker };
}
