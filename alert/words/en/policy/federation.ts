import { parseArn } from '../../../../iam/cloudtrail/arn.ts';
import { parseOperator } from '../../../../iam/policy/operator.ts';
import type { Condition } from '../../../../iam/policy/statement.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { tokenIssuerName } from '../../products.ts';
import type { Space } from './fitting.ts';
import { isAnyRepository, sayRuns } from './github.ts';
import { listed } from './listed.ts';
import { sayName } from './say-name.ts';

/** Who comes in through an identity provider, and the conditions that these words do not already say. */
export type Federation = Readonly<{ who: Phrase; rest: readonly Condition[]; open: boolean }>;

/**
 * Says a statement's only principal together with its conditions on the token. `open`: nothing in the statement
 * tells one token of the provider from another.
 */
export function sayFederation(provider: string, conditions: readonly Condition[], space: Space): Federation {
  const host = hostOf(provider);
  const rest = conditions.filter((condition) => !isUsualAudience(condition, host));
  const holders = sayTokenHolders(provider, space.width);
  if (host === undefined) return { who: holders, rest, open: false };
  if (!rest.some((condition) => tellsTokensApart(condition, host))) {
    return { who: host === github ? anyRepository : holders, rest, open: true };
  }
  return (host === github ? sayGitHub(rest, space) : undefined) ?? { who: holders, rest, open: false };
}

/** An enterprise may have an issuer of its own below this host: that one does not speak for all of GitHub. */
const github = 'token.actions.githubusercontent.com';

const anyRepository = ours('GitHub Actions runs of any repository of GitHub');

function sayGitHub(conditions: readonly Condition[], space: Space): Federation | undefined {
  const subject = conditions.find(({ key }) => key.toLowerCase() === `${github}:sub`);
  const runs = subject === undefined ? undefined : runsIn(subject, space);
  if (runs === undefined) return undefined;
  const rest = conditions.filter((condition) => condition !== subject);
  return { who: runs, rest, open: false };
}

/** The runs that a condition on the subject lets in; undefined where the words would not be exact. */
function runsIn({ operator, values }: Condition, space: Space): Phrase | undefined {
  const { name, negated, ifExists, quantifier } = parseOperator(operator);
  if (negated || ifExists || quantifier === 'all' || values.length === 0) return undefined;
  if (name !== 'stringequals' && name !== 'stringlike') return undefined;
  const like = name === 'stringlike';
  if (like && values.some(isAnyRepository)) return anyRepository;
  const runs = values.map((subject) => sayRuns(subject, like, space.width)).filter((said) => said !== undefined);
  if (runs.length < values.length) return undefined;
  return phrase`GitHub Actions runs of ${listed(runs, (said) => said, { last: 'and', limit: space.names })}`;
}

/** Everyone whom a provider vouches for, without any condition. */
export function sayTokenHolders(provider: string, width: number): Phrase {
  const host = hostOf(provider);
  if (host === undefined) return saySaml(provider, width);
  if (host === github) return ours('GitHub Actions runs');
  const name = tokenIssuerName(host);
  if (name === undefined) return phrase`holders of a token of ${sayName(host, width)}`;
  return phrase`holders of a token of ${ours(name)} (${sayName(host, width)})`;
}

function saySaml(provider: string, width: number): Phrase {
  const name = parseArn(provider)?.resource.replace(/^saml-provider\//, '') ?? provider;
  return phrase`people who sign in through SAML provider ${sayName(name, width)}`;
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
