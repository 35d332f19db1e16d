import type { Alert } from '../../alert/alert.ts';
import { alertsIn } from '../../alert/group.ts';
import { measuresOf } from '../../alert/message-measures.ts';
import { plain } from '../../alert/phrase.ts';
import { emailOf } from '../../alert/render/email.ts';
import { undoIn } from '../../alert/render/machine.ts';
import { accessBody } from '../../alert/render/machine-access.ts';
import { publicationFrom } from '../../alert/render/publication.ts';
import { slackFrom } from '../../alert/render/slack.ts';
import { worded } from '../../alert/words/worded.ts';
import type { Format } from './format.ts';

/** One object a line: what each destination would be sent, and what a test or a script asks about first. */
export const json: Format = {
  text: (message, { reader }) => {
    const wording = worded(message, reader);
    const { subject, attributes } = publicationFrom(message, wording);
    const alerts = alertsIn(message);
    return JSON.stringify({
      eventIDs: alerts.map(({ id }) => id),
      eventNames: alerts.flatMap(eventName),
      headline: plain(wording.headline),
      ...measuresOf(message),
      slack: slackFrom(wording).blocks,
      email: { subject, message: emailOf(wording) },
      attributes,
      access: accessBody(message, Number.POSITIVE_INFINITY),
      undo: undoIn(wording),
    });
  },
  between: '',
};

/** None for an event that could not be read. */
function eventName(alert: Alert): readonly string[] {
  return alert.kind === 'change' ? [alert.change.record.eventName] : [];
}
