import { text } from './schema.ts';

export const accountNumber = text('be an account number of 12 digits in quotes', (number) => /^\d{12}$/.test(number));
