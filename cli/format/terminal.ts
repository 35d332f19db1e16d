import { terminalLines } from '../../alert/render/terminal.ts';
import { wordingOf } from '../../alert/words/wording-of.ts';
import type { Format } from './format.ts';

export const terminal: Format = {
  text: (message, { reader, colour }) => terminalLines(wordingOf(message, reader), colour).join('\n'),
  between: '\n',
};
