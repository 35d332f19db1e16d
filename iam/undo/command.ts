/**
 * A command of the AWS CLI that arrives as it is meant, whatever its values hold, and undefined for values that
 * no command should hold. `{path}` in the template stands for a value. Why: docs/decisions/0162.
 */
export function commandOf(
  service: string,
  template: string,
  read: (path: string) => string | undefined,
  region?: string,
): string | undefined {
  const [operation = '', ...words] = template.split(' ');
  const parts = optionsIn(words).map(({ option, text }) => ({ option, value: filled(text, read) }));
  if (parts.some(({ option, value }) => option !== undefined && value === undefined)) return undefined;
  const options = parts.flatMap(({ option, value }) => (option === undefined ? [] : [{ option, value: value ?? '' }]));
  const flags = parts.flatMap(({ option, value }) => (option === undefined ? (value ?? []) : []));
  const where = region === undefined ? [] : [`--region ${region}`];
  const said = commandWith(['aws', service, operation, ...flags], options);
  return said === undefined ? undefined : [said, ...where].join(' ');
}

/** An option of a command; `document`: a policy's text, `json`: a value of several members, `number`, or an `empty` text. */
export type Option = Readonly<{ option: string; value: string; form?: 'document' | 'json' | 'number' | 'empty' }>;

/** The words of a command with its options; undefined where one of them fits into no command. */
export function commandWith(words: readonly string[], options: readonly Option[]): string | undefined {
  if (
    !options.every(({ value, form }) => (form === undefined ? isCarried(value) : form === 'empty' || isTypable(value)))
  )
    return undefined;
  const isJson = options.some(({ value, form }) => form === undefined && needsJson(value));
  return [...words, ...(isJson ? [asJson(options)] : options.map(asOption))].join(' ');
}

/** Linux takes arguments of up to 131,071 bytes; macOS and Windows less in all. What is written is ASCII. */
const longestText = 30_000;

/** Half a character is none that a terminal carries. */
function isTypable(value: string): boolean {
  return value.length > 0 && value.length <= longestText && !/\p{Surrogate}/u.test(value);
}

type Part = Readonly<{ option: string | undefined; text: string }>;

/** A flag has no value. */
function optionsIn(words: readonly string[]): readonly Part[] {
  return words.flatMap((word, index): readonly Part[] => {
    if (!word.startsWith('--')) return [];
    const next = words[index + 1];
    const isFlag = next === undefined || next.startsWith('--');
    return [isFlag ? { option: undefined, text: word } : { option: word, text: next }];
  });
}

function filled(text: string, read: (path: string) => string | undefined): string | undefined {
  const path = /^\{([\w.]+)\}$/.exec(text)?.[1];
  return path === undefined ? text : read(path);
}

/** What a person can check before pasting it: no control character, no half of one, and no more than IAM's longest ARN. */
function isCarried(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a command
  return value.length > 0 && value.length <= 1000 && !/[\u0000-\u001f\u007f-\u009f]|\p{Surrogate}/u.test(value);
}

/**
 * The CLI reads the file or fetches the address that such a value names, and a terminal may not carry what is not
 * ASCII. A reader of mail makes a link of an address in any place of a command.
 */
function needsJson(value: string): boolean {
  return /^fileb?:|:\/\/|www\.|[^\u0020-\u007e]/i.test(value);
}

/** A value that begins with a dash would be taken for an option. */
function asOption({ option, value, form }: Option): string {
  if (form === 'number') return `${option} ${value}`;
  if (form !== undefined) return `${option} '${ascii(value)}'`;
  return value.startsWith('-') ? `${option}=${quoted(value)}` : `${option} ${quoted(value)}`;
}

/** The shells of POSIX, and zsh, which replaces a word that begins with “=”. */
export function quoted(value: string): string {
  return /^[\w+,.@:/-][\w+=,.@:/-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}

function asJson(options: readonly Option[]): string {
  const members = options.map(
    ({ option, value, form }) =>
      `${JSON.stringify(memberOf(option))}: ${form === 'json' || form === 'number' ? ascii(value) : jsonText(value)}`,
  );
  return `--cli-input-json '{${members.join(', ')}}'`;
}

/** In JSON any character can be written by its number: what would end the quotation, what is not ASCII, what makes a link. */
function jsonText(value: string): string {
  const isLink = /:\/\/|www\./i.test(value);
  return JSON.stringify(value)
    .replace(/[^\u0020-\u007e]|'/g, numbered)
    .replace(isLink ? /:(?=\/)|\/(?=\/)|\./g : /$^/, numbered);
}

/** JSON that means the same, without what a shell or a terminal could change: outside its strings there is nothing of that kind. */
function ascii(json: string): string {
  return json.replace(/[^\u0020-\u007e]|'/g, numbered);
}

function numbered(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `--open-id-connect-provider-arn` is `OpenIDConnectProviderArn`. */
function memberOf(option: string): string {
  const name = option.slice(2);
  return acronyms[name] ?? name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const acronyms: Readonly<Record<string, string>> = {
  'client-id': 'ClientID',
  'open-id-connect-provider-arn': 'OpenIDConnectProviderArn',
  'saml-provider-arn': 'SAMLProviderArn',
  'ssh-public-key-id': 'SSHPublicKeyId',
};
