import type { Asked } from '../../../iam/decision/asked.ts';
import { askedBy } from '../../../iam/hunt/asked-by.ts';
import type { Refused } from '../../../iam/hunt/suspect.ts';

/** A refusal as far as it can be hunted: who was refused what. */
export type Question = Readonly<{
  refused: Refused;
  /** Of whoever was refused; undefined where the message does not tell. */
  account: string | undefined;
  asked: Asked;
}>;

/** What is asked about, by a message or by options. */
export type Parts = Readonly<{
  principal: string;
  action: string;
  resource: string | undefined;
  context: ReadonlyMap<string, readonly string[]>;
}>;

export type QuestionOf =
  | Readonly<{ kind: 'question'; question: Question }>
  | Readonly<{ kind: 'no identity'; who: 'root' | 'federated user' | 'no principal' }>;

/** Who the principal's ARN stands for, and the request. `own` is the account that is read. */
export function questionOf(
  { principal, action, resource, context }: Parts,
  now: number,
  own: string | undefined,
): QuestionOf {
  const by = askedBy(principal);
  if (by.kind !== 'principal') return { kind: 'no identity', who: by.kind };
  const { refused, account, session } = by;
  return {
    kind: 'question',
    question: {
      refused,
      account,
      asked: { action, resource: whole(resource, account ?? own), given: context, time: now, session },
    },
  };
}

/** A name that was cut off is that of no resource: which one it was is not known. */
function whole(resource: string | undefined, account: string | undefined): string | undefined {
  return resource !== undefined && /(?:…|\.\.\.)$/.test(resource) ? undefined : unmasked(resource, account);
}

/** Whoever pastes a message masks the account number in it; most resources are of the caller's own account. */
function unmasked(resource: string | undefined, account: string | undefined): string | undefined {
  if (resource === undefined || account === undefined) return resource;
  return resource.replace(
    /^(arn:[\w-]+:[\w-]*:[\w-]*:)(?!\d{12}:|aws:)([^:]+)(?=:)/,
    (_, front: string) => `${front}${account}`,
  );
}
