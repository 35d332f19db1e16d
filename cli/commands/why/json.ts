import { messagesFor } from '../../../alert/pipe.ts';
import type { Reader } from '../../../alert/reader.ts';
import { undoIn } from '../../../alert/render/machine.ts';
import { worded } from '../../../alert/words/worded.ts';
import { timeOf } from '../../../iam/hunt/timeline.ts';
import { whoOf } from '../../story/moment-alert.ts';
import { type Answer, culpritOf } from './answer.ts';

/** The line of `--format json`. */
export function answerLine(answer: Answer, reader: Reader): string {
  return JSON.stringify({
    verdict: answer.found.verdict,
    change: changeOf(answer),
    undo: undoOf(answer, reader),
    gaps: answer.gaps,
    ...(answer.verified !== undefined && { verified: answer.verified }),
  });
}

function changeOf(answer: Answer): object | null {
  const step = culpritOf(answer)?.step;
  if (step === undefined) return null;
  const time = timeOf(step);
  const at = time === undefined ? null : new Date(time).toISOString();
  if (step.kind === 'aws')
    return { eventID: null, eventName: null, time: at, who: 'AWS', policy: step.arn, version: step.version };
  const { eventId, eventName } = step.record;
  return { eventID: eventId ?? null, eventName, time: at, who: whoOf(step.record) };
}

function undoOf({ alert }: Answer, reader: Reader): readonly string[] {
  if (alert === undefined) return [];
  return messagesFor([alert], {}).messages.flatMap((message) => undoIn(worded(message, reader)));
}
