import { messagesFor } from '../../../alert/pipe.ts';
import { shown } from '../../../alert/visible.ts';
import type { Decision } from '../../../iam/decision/decide.ts';
import { timeOf } from '../../../iam/hunt/timeline.ts';
import { messageText, type View } from '../../../terminal/message-text.ts';
import { decisionLines } from '../../story/decision-lines.ts';
import { ago } from '../../time/ago.ts';
import { type Answer, culpritOf } from './answer.ts';
import { notUnderstood } from './not-understood.ts';
import { notExplained } from './why-not.ts';

/** The answer as a terminal shows it, without the line break at its end. */
export function answerText(answer: Answer, view: View, now: number): string {
  const parts = [
    understoodLine(answer),
    ...verdictLines(answer, view, now),
    answer.verified ?? '',
    gapLines(answer, view),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function understoodLine({ question, understood }: Answer): string {
  if (question === undefined) return '';
  const { refused, asked } = question;
  const on = asked.resource === undefined ? '' : ` on ${shown(asked.resource)}`;
  const more = (understood?.others ?? 0) > 0 ? ` (the first of ${(understood?.others ?? 0) + 1} messages)` : '';
  return `${refused.kind === 'user' ? 'User' : 'Role'} ${shown(refused.name)} was refused ${shown(asked.action)}${on}${more}.\n`;
}

function verdictLines(answer: Answer, view: View, now: number): readonly string[] {
  const { found } = answer;
  switch (found.verdict) {
    case 'took it away':
      return [
        view.paint('This change took it away:', 'bold'),
        '',
        ...changeLines(answer, view, now),
        ...sides(found.culprit, view),
      ];
    case 'fits':
      return [
        view.paint('This change fits, but whether it was this one cannot be decided from what is known:', 'bold'),
        '',
        ...changeLines(answer, view, now),
        ...sides(found.culprit, view),
        ...(found.others.length === 0
          ? []
          : [
              `${found.others.length === 1 ? 'Another change fits' : `${found.others.length} other changes fit`} as well: whodunit log shows what was done.`,
            ]),
      ];
    case 'never allowed':
      return [
        view.paint('In the time that the history covers it was never allowed.', 'bold'),
        ...decisionLines('Now', found.now, view),
        'Nobody took it away: the job asks for more than it was given, or the permission was lost earlier.',
      ];
    case 'allowed':
      return [
        view.paint('The policies allow it now.', 'bold'),
        ...decisionLines('Now', found.now, view),
        'If it is still refused, something else refuses it: a service control policy, the policy of the resource, a session policy or a VPC endpoint. A change of IAM can take a minute until it counts everywhere.',
      ];
    case 'not explained':
      return notExplained(found.why, answer).map((line, index) => (index === 0 ? view.paint(line, 'bold') : line));
    case 'not understood':
      return notUnderstood(answer.understood?.reading).map((line, index) =>
        index === 0 ? view.paint(line, 'bold') : line,
      );
  }
}

function changeLines(answer: Answer, view: View, now: number): readonly string[] {
  const step = culpritOf(answer)?.step;
  const time = step && timeOf(step);
  const when = time === undefined ? [] : [`${ago(time, now)}.`];
  if (step?.kind === 'aws') {
    return [
      `AWS changed its own policy ${shown(step.arn)} from ${step.former} to ${step.version}, ${new Date(step.time).toISOString()}. No record of IAM tells of it.`,
      '',
    ];
  }
  if (answer.alert === undefined) return when;
  return [...messagesFor([answer.alert], {}).messages.map((message) => messageText(message, view)), '', ...when];
}

type Sides = Readonly<{ before: Decision | 'no such principal'; after: Decision | 'no such principal' }>;

function sides({ before, after }: Sides, view: View): readonly string[] {
  const lines = (when: string, side: Sides['before']) =>
    side === 'no such principal' ? [`${when}: there is nobody of this name.`] : decisionLines(when, side, view);
  return [...lines('Before', before), ...lines('After', after)];
}

function gapLines({ gaps }: Answer, { paint }: View): string {
  if (gaps.length === 0) return '';
  return [
    '',
    paint('What could not be read, or is not known:', 'dim'),
    ...gaps.map((gap) => paint(`- ${gap}`, 'dim')),
  ].join('\n');
}
