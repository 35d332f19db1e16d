import type { IamAccount } from './iam-account.ts';

export type IamAnswer =
  | Readonly<{ kind: 'output'; output: Readonly<Record<string, unknown>> }>
  | Readonly<{ kind: 'error'; status: number; code: string; message: string }>;

export function output(members: Readonly<Record<string, unknown>>): IamAnswer {
  return { kind: 'output', output: members };
}

export function noSuchEntity(what: string): IamAnswer {
  return { kind: 'error', status: 404, code: 'NoSuchEntity', message: `The ${what} cannot be found.` };
}

/** How many items a page has where nobody says it, and at most. */
const [usual, most] = [100, 1_000];

/** One page of a list; the marker tells where it begins. */
export function listPage(member: string, items: readonly unknown[], form: URLSearchParams): IamAnswer {
  const { page, end } = cut(items, form);
  return output({ [member]: page.map(encoded), ...end });
}

const kinds = [
  { filter: ['User'], member: 'UserDetailList', items: ({ users }: IamAccount) => users },
  { filter: ['Group'], member: 'GroupDetailList', items: ({ groups }: IamAccount) => groups },
  { filter: ['Role'], member: 'RoleDetailList', items: ({ roles }: IamAccount) => roles.map(asDetail) },
  { filter: ['LocalManagedPolicy', 'AWSManagedPolicy'], member: 'Policies', items: policiesOf },
] as const;

/** One marker walks all four lists, so that a page can hold two kinds. */
export function detailsPage(account: IamAccount, form: URLSearchParams): IamAnswer {
  const filters = new Set([...form].flatMap(([key, value]) => (key.startsWith('Filter.member.') ? value : [])));
  const wanted = kinds.filter(({ filter }) => filters.size === 0 || filter.some((each) => filters.has(each)));
  const all = wanted.flatMap(({ member, items }) => items(account, filters).map((item) => ({ member, item })));
  const { page, end } = cut(all, form);
  const lists = kinds.map(({ member }) => [member, page.filter((each) => each.member === member)] as const);
  return output({
    ...Object.fromEntries(lists.map(([member, items]) => [member, items.map(({ item }) => encoded(item))])),
    ...end,
  });
}

function policiesOf({ policies }: IamAccount, filters: ReadonlySet<string>) {
  const owner = (arn: string) => (arn.includes(':iam::aws:') ? 'AWSManagedPolicy' : 'LocalManagedPolicy');
  return policies
    .filter(({ Arn }) => filters.size === 0 || filters.has(owner(Arn)))
    .map(({ Description: _, Tags: __, ...rest }) => rest);
}

/** Details leave these out: only lists tell them. */
function asDetail({ Description: _, MaxSessionDuration: __, ...role }: IamAccount['roles'][number]) {
  return role;
}

function cut<Item>(items: readonly Item[], form: URLSearchParams) {
  const size = Math.min(most, Number(form.get('MaxItems') ?? usual));
  const from = Number(form.get('Marker') ?? 0);
  const next = from + size;
  const end = next < items.length ? { IsTruncated: true, Marker: String(next) } : { IsTruncated: false };
  return { page: items.slice(from, next), end };
}

const documents: ReadonlySet<string> = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'Document']);

/** Policy documents stand URL-encoded in IAM's answers, as RFC 3986 has it. */
function encoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encoded);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const members = Object.entries(value).map(([name, each]) => [
    name,
    documents.has(name) ? encodeURIComponent(String(each)) : encoded(each),
  ]);
  return Object.fromEntries(members);
}
