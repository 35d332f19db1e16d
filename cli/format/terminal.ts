import { terminalLines } from '../../alert/render/terminal.ts';
import { worded } from '../../alert/words/worded.ts';
import type { Format } from './format.ts';

export const terminal: Format = {
  text: (message, { reader, colour }) => terminalLines(worded(message, reader), colour).join('\n'),
  between: '\n',
};
