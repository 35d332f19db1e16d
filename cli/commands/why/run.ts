import { askedBy } from '../../../iam/hunt/asked-by.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { print } from '../../../terminal/print.ts';
import type { AnswerFormat } from '../../account/option-values.ts';
import type { Sources } from '../../account/sources.ts';
import { timelineIfAllowed } from '../../account/timeline-of.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedContext, deployedSettings, readerFor } from '../../deployed.ts';
import { momentAlert } from '../../story/moment-alert.ts';
import { momentOf } from '../../time/moment.ts';
import { type Answer, culpritOf } from './answer.ts';
import { answerText } from './answer-text.ts';
import { find } from './find.ts';
import { answerLine } from './json.ts';
import { meant, messageText } from './message.ts';
import { parseLine, type Understood, understood } from './parse.ts';
import { type Parts, questionOf } from './question.ts';
import { verified } from './verify.ts';

export type WhyOptions = AwsOptions &
  Readonly<{
    message: readonly string[];
    file?: string | undefined;
    principal?: string | undefined;
    action?: string | undefined;
    resource?: string | undefined;
    context: ReadonlyMap<string, readonly string[]>;
    state?: string | undefined;
    history?: readonly string[] | undefined;
    since?: string | undefined;
    verify: boolean;
    cache: boolean;
    parse: boolean;
    format: AnswerFormat;
  }>;

/** The answer to standard output; progress and what is missing to standard error. */
export async function run(options: WhyOptions, context: CommandContext): Promise<ExitCode> {
  const { words, history } = meant(options, context.directory);
  const isSaid = options.principal !== undefined && options.action !== undefined && words.length === 0 && !options.file;
  const read = isSaid ? undefined : await understood(await messageText(words, options.file, context));
  if (options.parse) {
    if (read === undefined) throw new CommandLineError('--parse reads a message; there is none beside the options');
    await print(context.stdout, `${parseLine(read)}\n`);
    return read.reading.kind === 'not a denial' ? 1 : 0;
  }
  const answer = await answerTo(read, { ...options, history }, context);
  const settings = deployedSettings(undefined, context.directory);
  const reader = readerFor({ accountName: {} }, settings);
  const text =
    options.format === 'json'
      ? answerLine(answer, reader)
      : answerText(answer, { reader, paint: paintFor(context) }, context.now());
  await print(context.stdout, `${text}\n`);
  return answer.found.verdict === 'not understood' ? 1 : 0;
}

async function answerTo(read: Understood | undefined, options: WhyOptions, context: CommandContext): Promise<Answer> {
  const parts = partsOf(read, options);
  const nothing = { understood: read, question: undefined, alert: undefined, gaps: [] } as const;
  if (parts === 'not understood') return { ...nothing, found: { verdict: 'not understood' } };
  if (parts === 'a service') return { ...nothing, found: { verdict: 'not explained', why: parts } };
  if (parts === 'not IAM') return { ...nothing, found: { verdict: 'not explained', why: 'not IAM' } };
  const about = askedBy(parts.principal);
  const otherwise = about.kind === 'principal' ? about.refused : undefined;
  const sources: Sources = { ...options, files: options.history, otherwise };
  const since = options.since === undefined ? 0 : momentOf(options.since, context.now(), '--since');
  const { timeline, gaps, isBlind } = await timelineIfAllowed(sources, context, since);
  const asked = questionOf(parts, context.now(), timeline.now.account.id);
  const denial = read?.reading.kind === 'denial' ? read.reading : undefined;
  const found = seen(find(asked, denial, timeline), isBlind);
  const moment = culpritOf({ found });
  const declared = deployedContext({ accountName: {} }, deployedSettings(undefined, context.directory));
  const alert = moment === undefined ? undefined : momentAlert(timeline, timeline.moments.indexOf(moment), declared);
  const isAsked = options.verify && 'culprit' in found && asked.kind === 'question';
  const verdict = isAsked
    ? await verified(found.culprit, asked.question.refused, asked.question.asked, options, context)
    : undefined;
  return {
    understood: read,
    question: asked.kind === 'question' ? asked.question : undefined,
    found,
    alert,
    verified: verdict,
    gaps,
  };
}

/** Without a history nothing can be said of the time before. */
function seen(found: Answer['found'], isBlind: boolean): Answer['found'] {
  return isBlind && found.verdict === 'never allowed'
    ? { verdict: 'not explained', why: 'no history', now: found.now }
    : found;
}

/** What the message tells, and what the options say instead. */
function partsOf(
  read: Understood | undefined,
  options: WhyOptions,
): Parts | 'not understood' | 'not IAM' | 'a service' {
  const { reading, action: named } = read ?? {};
  if (reading?.kind === 'not iam' || reading?.kind === 'not a policy') return 'not IAM';
  const told = reading?.kind === 'denial' ? reading : undefined;
  const [principal, action] = [options.principal ?? told?.principal, options.action ?? named];
  if (action === undefined) return 'not understood';
  // Messages of AWS's authorization name whoever called; those of a service that could not assume a role do not.
  if (principal === undefined) return action === 'sts:AssumeRole' ? 'a service' : 'not understood';
  return { principal, action, resource: options.resource ?? told?.resource, context: options.context };
}
