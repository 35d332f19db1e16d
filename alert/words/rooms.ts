import type { Language } from '../reader.ts';
import { english } from './en/english.ts';
import type { Words } from './words.ts';

/** The words of each language. */
export const rooms: Readonly<Record<Language, Words>> = { en: english };
