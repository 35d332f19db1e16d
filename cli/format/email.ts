import { emailOf } from '../../alert/render/email.ts';
import { subjectOf } from '../../alert/render/subject.ts';
import { worded } from '../../alert/words/worded.ts';
import type { Format } from './format.ts';

export const email: Format = {
  text: (message, { reader }) => {
    const wording = worded(message, reader);
    return `Subject: ${subjectOf(wording)}\n\n${emailOf(wording)}`;
  },
  between: `\n${'-'.repeat(72)}\n\n`,
};
