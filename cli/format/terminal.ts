import { messageText } from '../../terminal/message-text.ts';
import type { Format } from './format.ts';

export const terminal: Format = { text: messageText, between: '\n' };
