import { parseArn } from '../../../iam/cloudtrail/arn.ts';
import { parseOperator } from '../../../iam/policy/operator.ts';
import type { Condition } from '../../../iam/policy/statement.ts';
import { type GitHubRuns, isAnyRepository, runsOf } from './github.ts';

/** Whom an identity provider vouches for. */
export type TokenHolders =
  | Readonly<{ code: 'SAML users'; provider: string }>
  | Readonly<{ code: 'token holders'; host: string }>
  | Readonly<{ code: 'GitHub runs' | 'GitHub runs of any repository' }>;

/** Who comes in through an identity provider, as far as the conditions on the token say it. */
export type Federated = TokenHolders | Readonly<{ code: 'GitHub runs of'; runs: readonly GitHubRuns[] }>;

/** `rest`: the conditions that are not said yet. `open`: nothing tells one token of the provider from another. */
export type Federation = Readonly<{ who: Federated; rest: readonly Condition[]; open: boolean }>;

/** A statement's only principal together with its conditions on the token. */
export function federationOf(provider: string, conditions: readonly Condition[]): Federation {
  const host = hostOf(provider);
  const rest = conditions.filter((condition) => !isUsualAudience(condition, host));
  const who = tokenHoldersOf(provider);
  if (host === undefined) return { who, rest, open: false };
  if (!rest.some((condition) => tellsTokensApart(condition, host))) {
    return { who: host === github ? anyRepository : who, rest, open: true };
  }
  return (host === github ? gitHub(rest) : undefined) ?? { who, rest, open: false };
}

/** An enterprise may have an issuer of its own below this host: that one does not speak for all of GitHub. */
const github = 'token.actions.githubusercontent.com';

const anyRepository: Federated = { code: 'GitHub runs of any repository' };

function gitHub(conditions: readonly Condition[]): Federation | undefined {
  const subject = conditions.find(({ key }) => key.toLowerCase() === `${github}:sub`);
  const who = subject === undefined ? undefined : runsIn(subject);
  if (who === undefined) return undefined;
  return { who, rest: conditions.filter((condition) => condition !== subject), open: false };
}

/** The runs that a condition on the subject lets in; undefined where the words would not be exact. */
function runsIn({ operator, values }: Condition): Federated | undefined {
  const { name, negated, ifExists, quantifier } = parseOperator(operator);
  if (negated || ifExists || quantifier === 'all' || values.length === 0) return undefined;
  if (name !== 'stringequals' && name !== 'stringlike') return undefined;
  const like = name === 'stringlike';
  if (like && values.some(isAnyRepository)) return anyRepository;
  const runs = values.map((subject) => runsOf(subject, like)).filter((one) => one !== undefined);
  return runs.length < values.length ? undefined : { code: 'GitHub runs of', runs };
}

/** Everyone whom a provider vouches for, without any condition. */
export function tokenHoldersOf(provider: string): TokenHolders {
  const host = hostOf(provider);
  if (host === undefined)
    return { code: 'SAML users', provider: parseArn(provider)?.resource.replace(/^saml-provider\//, '') ?? provider };
  return host === github ? { code: 'GitHub runs' } : { code: 'token holders', host };
}

/** The provider as condition keys name it; undefined for SAML. */
function hostOf(provider: string): string | undefined {
  const resource = parseArn(provider)?.resource ?? provider;
  return resource.startsWith('saml-provider/') ? undefined : resource.replace(/^oidc-provider\//, '');
}

/** The audience is the same for every token of one application; all else in a token may tell one from another. */
function tellsTokensApart({ key }: Condition, host: string): boolean {
  const [name, prefix] = [key.toLowerCase(), `${host}:`.toLowerCase()];
  return name.startsWith(prefix) && name !== `${prefix}aud`;
}

/** The audience that every token for AWS has: it tells nobody apart. */
function isUsualAudience({ operator, key, values }: Condition, host: string | undefined): boolean {
  const { negated } = parseOperator(operator);
  if (negated || values.length === 0) return false;
  if (host === undefined) return key.toLowerCase() === 'saml:aud' && values.every((value) => samlEndpoint.test(value));
  return key.toLowerCase() === `${host}:aud`.toLowerCase() && values.every((value) => value === 'sts.amazonaws.com');
}

/** https://docs.aws.amazon.com/general/latest/gr/signin-service.html */
const samlEndpoint =
  /^https:\/\/(?:[a-z0-9-]+\.)?signin\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)\/saml$/;
