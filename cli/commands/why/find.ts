import type { Denial, Layer } from '../../../iam/denial/reading.ts';
import { hunt } from '../../../iam/hunt/hunt.ts';
import type { Timeline } from '../../../iam/hunt/timeline.ts';
import type { Answer } from './answer.ts';
import type { Question, QuestionOf } from './question.ts';

type Result = Answer['found'];

/**
 * The answer to a question. What the message says of the layer goes first: no change of an identity explains what
 * another kind of policy refused, however well one fits.
 */
export function find(asked: QuestionOf, denial: Denial | undefined, timeline: Timeline): Result {
  if (asked.kind === 'no identity') return { verdict: 'not explained', why: asked.who };
  const { question } = asked;
  if (isElsewhere(denial, question)) return { verdict: 'not explained', why: 'elsewhere' };
  const own = timeline.now.account.id;
  if (question.account !== undefined && own !== undefined && question.account !== own) {
    return { verdict: 'not explained', why: 'another account' };
  }
  const found = hunt(timeline, question.refused, question.asked);
  return isOfNoIdentity(found, denial) ? { verdict: 'not explained', why: 'elsewhere' } : found;
}

const elsewhere: ReadonlySet<Layer> = new Set(['scp', 'rcp', 'resource', 'endpoint', 'session']);

/** The policy of a resource that is a role is its trust policy, which IAM's history tells of. */
function isElsewhere(denial: Denial | undefined, { asked }: Question): boolean {
  if (denial === undefined || !elsewhere.has(denial.reason.layer)) return false;
  const isTrust =
    denial.reason.layer === 'resource' && /^sts:(?:assumerole|tagsession|setsourceidentity)/i.test(asked.action);
  return !isTrust;
}

/** Something forbids it, the message does not say what, and nothing of the identity does. */
function isOfNoIdentity(found: Result, denial: Denial | undefined): boolean {
  if (denial?.reason.kind !== 'explicit' || denial.reason.layer !== 'unnamed') return false;
  const decision = 'now' in found ? found.now : 'culprit' in found ? found.culprit.after : undefined;
  return decision !== undefined && decision !== 'no such principal' && decision.denials.length === 0;
}
