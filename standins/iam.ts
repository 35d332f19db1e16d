import { type Answer, type LocalServer, localServer } from './local-server.ts';

export type IamStandIn = LocalServer & Readonly<{ calls: readonly string[] }>;

/** What the account has, in the XML of IAM's answers: the members of each list, already encoded. */
export type IamLists = Readonly<{
  users?: readonly string[];
  groups?: readonly string[];
  roles?: readonly string[];
  policies?: readonly string[];
  allRoles?: readonly string[];
}>;

/** Answers a call otherwise, or leaves it (undefined) to the lists. `turn` counts from 0. */
export type IamScript = (action: string, turn: number) => Answer | undefined;

/**
 * Stands in for the reading calls of IAM, in its query protocol: one marker walks all four lists, so that a page can
 * hold two kinds. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html
 */
export async function iamStandIn(lists: () => IamLists, script: IamScript = () => undefined): Promise<IamStandIn> {
  const calls: string[] = [];
  const server = await localServer(({ body }) => {
    const form = new URLSearchParams(body);
    const action = form.get('Action') ?? '';
    const scripted = script(action, calls.length);
    calls.push(action);
    if (scripted !== undefined) return scripted;
    const [from, most] = [Number(form.get('Marker') ?? 0), Number(form.get('MaxItems') ?? 100)];
    switch (action) {
      case 'GetAccountAuthorizationDetails':
        return xml(action, page(detailsOf(lists()), from, most));
      case 'ListRoles':
        return xml(
          action,
          page(
            (lists().allRoles ?? []).map((member) => ({ list: 'Roles', member })),
            from,
            most,
          ),
        );
      case 'ListAccountAliases':
        return xml(action, '<AccountAliases/><IsTruncated>false</IsTruncated>');
      default:
        return iamError(400, 'InvalidAction', `Could not find operation ${action}`);
    }
  });
  return { ...server, calls };
}

type Item = Readonly<{ list: string; member: string }>;

function detailsOf({ users = [], groups = [], roles = [], policies = [] }: IamLists): readonly Item[] {
  return [
    ...users.map((member) => ({ list: 'UserDetailList', member })),
    ...groups.map((member) => ({ list: 'GroupDetailList', member })),
    ...roles.map((member) => ({ list: 'RoleDetailList', member })),
    ...policies.map((member) => ({ list: 'Policies', member })),
  ];
}

function page(items: readonly Item[], from: number, most: number): string {
  const shown = items.slice(from, from + most);
  const names =
    items.length > 0 && items[0]?.list === 'Roles'
      ? ['Roles']
      : ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'];
  const lists = names.map((name) => {
    const members = shown.filter(({ list }) => list === name).map(({ member }) => `<member>${member}</member>`);
    return `<${name}>${members.join('')}</${name}>`;
  });
  const isTruncated = from + most < items.length;
  const marker = isTruncated ? `<Marker>${from + most}</Marker>` : '';
  return `${lists.join('')}<IsTruncated>${isTruncated}</IsTruncated>${marker}`;
}

function xml(action: string, result: string): Answer {
  const body = `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>stand-in</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

export function iamError(status: number, code: string, message: string): Answer {
  const body = `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>stand-in</RequestId></ErrorResponse>`;
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
