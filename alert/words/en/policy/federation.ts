import type { Federated, TokenHolders } from '../../../content/policy/federation.ts';
import type { GitHubRuns } from '../../../content/policy/github.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Space } from '../../fitting.ts';
import { tokenIssuerName } from '../../products.ts';
import { listed } from './listed.ts';
import { sayName } from './say-name.ts';

/** Who comes in through an identity provider: “GitHub Actions runs of `example/infra` (branch `main`)”. */
export function sayFederated(who: Federated, space: Space): Phrase {
  if (who.code !== 'GitHub runs of') return sayTokenHolders(who, space.width);
  const runs = listed(who.runs, (one) => sayRuns(one, space.width), { last: 'and', limit: space.names });
  return phrase`GitHub Actions runs of ${runs}`;
}

export function sayTokenHolders(who: TokenHolders, width: number): Phrase {
  switch (who.code) {
    case 'SAML users':
      return phrase`people who sign in through SAML provider ${sayName(who.provider, width)}`;
    case 'GitHub runs':
      return ours('GitHub Actions runs');
    case 'GitHub runs of any repository':
      return ours('GitHub Actions runs of any repository of GitHub');
    case 'token holders':
      return phrase`holders of a token of ${sayIssuer(who.host, width)}`;
  }
}

function sayIssuer(host: string, width: number): Phrase {
  const name = tokenIssuerName(host);
  return name === undefined ? sayName(host, width) : phrase`${ours(name)} (${sayName(host, width)})`;
}

function sayRuns({ repository, where }: GitHubRuns, width: number): Phrase {
  return phrase`${sayName(repository, width)} (${sayWhere(where, width)})`;
}

function sayWhere(where: GitHubRuns['where'], width: number): Phrase {
  switch (where.code) {
    case 'anywhere':
      return ours('any branch, tag or pull request');
    case 'pull requests':
      return ours('pull requests');
    case 'branch':
    case 'tag':
    case 'environment':
      return phrase`${ours(kinds[where.code])} ${sayName(where.name, width)}`;
  }
}

const kinds = { branch: 'branch', tag: 'tag', environment: 'environment' } as const;
