import { hasWildcard } from '../../../iam/policy/pattern.ts';

/** Runs of GitHub Actions in a repository, or in all that a pattern stands for. */
export type GitHubRuns = Readonly<{ repository: string; where: Where }>;

type Where =
  | Readonly<{ code: 'anywhere' | 'pull requests' }>
  | Readonly<{ code: 'branch' | 'tag' | 'environment'; name: string }>;

/** Whether a pattern of subjects lets in runs of every repository there is: `*`, `repo:*`, `repo:*`. */
export function isAnyRepository(subject: string): boolean {
  return /^\*+$|^repo:[*/]*\*[*/]*(:[*:]*)?$/.test(subject);
}

/**
 * The runs that a subject of GitHub's token stands for. Undefined for a subject that these words do not fit, as one
 * with a literal star, which no token has.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
export function runsOf(subject: string, like: boolean): GitHubRuns | undefined {
  const [, repository, context] = /^repo:([^:]+)(?::(.+))?$/s.exec(subject) ?? [];
  if (repository === undefined || (!like && hasWildcard(subject))) return undefined;
  const where = whereOf(context ?? '', repository.endsWith('*'));
  return where && { repository, where };
}

function whereOf(context: string, open: boolean): Where | undefined {
  if (/^\*+$/.test(context) || (context === '' && open)) return { code: 'anywhere' };
  if (context === 'pull_request') return { code: 'pull requests' };
  const kind = kinds.find(({ prefix }) => context.startsWith(prefix));
  return kind && { code: kind.code, name: context.slice(kind.prefix.length) };
}

const kinds = [
  { prefix: 'ref:refs/heads/', code: 'branch' },
  { prefix: 'ref:refs/tags/', code: 'tag' },
  { prefix: 'environment:', code: 'environment' },
] as const;
