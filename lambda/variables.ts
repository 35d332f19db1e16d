import type { Language } from '../alert/reader.ts';
import { asText, isObject } from '../iam/cloudtrail/fields.ts';

/** An environment variable: what it is called, and its text, empty where it is not set. */
export type Variable = Readonly<{ name: string; text: string }>;

export function stackName(variable: Variable): string {
  return /^[A-Za-z][A-Za-z0-9-]{0,127}$/.test(variable.text) ? variable.text : wrong(variable, 'the name of the stack');
}

export function topicArn(variable: Variable): string {
  const isArn = /^arn:[\w-]+:sns:[\w-]+:\d{12}:[\w-]+$/.test(variable.text);
  return isArn ? variable.text : wrong(variable, 'the ARN of the SNS topic');
}

export function tableName(variable: Variable): string {
  return /^[\w.-]+$/.test(variable.text) ? variable.text : wrong(variable, 'the name of the DynamoDB table');
}

export function milliseconds(variable: Variable): number {
  return /^\d{1,6}$/.test(variable.text) ? Number(variable.text) : wrong(variable, 'a whole number of milliseconds');
}

export function accountNames(variable: Variable): Readonly<Record<string, string>> {
  const names = json(variable.text);
  if (!isObject(names)) return wrong(variable, 'a JSON object from account number to name');
  return Object.fromEntries(Object.entries(names).map(([account, name]) => [account, asText(name) ?? account]));
}

export function timeZone(variable: Variable): string {
  // Nothing to check, and Intl takes 15 ms to load.
  if (variable.text === 'UTC') return 'UTC';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: variable.text }).resolvedOptions().timeZone;
  } catch {
    return wrong(variable, 'an IANA time zone such as Europe/London');
  }
}

const languages = { en: 'en' } as const satisfies Record<Language, Language>;

export function language(variable: Variable): Language {
  return isLanguage(variable.text) ? variable.text : wrong(variable, `one of ${Object.keys(languages).join(', ')}`);
}

export function isLanguage(value: unknown): value is Language {
  return Object.values(languages).some((each) => each === value);
}

/** The value of a variable that holds JSON; undefined where it does not. */
export function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function wrong({ name, text }: Variable, expected: string): never {
  throw new Error(`${name} ${text === '' ? 'is missing: it has to be' : 'has to be'} ${expected}.`);
}
