import { hasWildcard } from '../../../../iam/policy/pattern.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayName } from './say-name.ts';

/** Whether a pattern of subjects lets in runs of every repository there is: `*`, `repo:*`, `repo:*`. */
export function isAnyRepository(subject: string): boolean {
  return /^\*+$|^repo:[*/]*\*[*/]*(:[*:]*)?$/.test(subject);
}

/**
 * The runs that a subject of GitHub's token stands for: “`example/infra` (branch `main`)”. Undefined for a subject
 * that these words do not fit, as one with a literal star, which no token has.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function sayRuns(subject: string, like: boolean, width: number): Phrase | undefined {
  const [, repository, context] = /^repo:([^:]+)(?::(.+))?$/s.exec(subject) ?? [];
  if (repository === undefined || (!like && hasWildcard(subject))) return undefined;
  const which = sayContext(context ?? '', repository.endsWith('*'), width);
  return which === undefined ? undefined : phrase`${sayName(repository, width)}${which}`;
}

function sayContext(context: string, open: boolean, width: number): Phrase | undefined {
  if (/^\*+$/.test(context) || (context === '' && open)) return ours(' (any branch, tag or pull request)');
  if (context === 'pull_request') return ours(' (pull requests)');
  const kind = kinds.find(({ prefix }) => context.startsWith(prefix));
  return kind && phrase` (${ours(kind.words)} ${sayName(context.slice(kind.prefix.length), width)})`;
}

const kinds = [
  { prefix: 'ref:refs/heads/', words: 'branch' },
  { prefix: 'ref:refs/tags/', words: 'tag' },
  { prefix: 'environment:', words: 'environment' },
] as const;
