/** The words that a POSIX shell makes of a command: plain characters, single quotes, and a backslash outside of them. */
export function wordsOf(command: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  for (const [, quoted, escaped, space, plain] of command.matchAll(/'([^']*)'|\\(.)|(\s+)|([^\s'\\])/gsu)) {
    if (plain !== undefined && /[$`"|&;<>(){}*?[\]#~!]/.test(plain)) throw new Error(`${plain} outside of quotes`);
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (quoted ?? escaped ?? plain ?? '');
  }
  return word === undefined ? words : [...words, word];
}

export type Arrived = Readonly<{ operation: string; parameters: Readonly<Record<string, unknown>> }>;

/** What the AWS CLI sends: the operation in lower case without dashes, and its parameters likewise. */
export function arrivedOf(command: string): Arrived {
  const [aws, service, operation = '', ...rest] = wordsOf(command);
  if (aws !== 'aws' || service !== 'iam') throw new Error(`not a command of IAM: ${command}`);
  const parameters: Record<string, unknown> = {};
  for (let index = 0; index < rest.length; index++) {
    const [, option = '', given] = /^--([a-z0-9-]+)(?:=(.*))?$/s.exec(rest[index] ?? '') ?? [];
    const value = given ?? rest[++index];
    if (option === '' || value === undefined) throw new Error(`no option: ${rest[index]}`);
    if (given === undefined && value.startsWith('-')) throw new Error(`expected one argument: ${value}`);
    if (option === 'cli-input-json') Object.assign(parameters, lowered(JSON.parse(value)));
    else if (/^(file|fileb|https?):\/\//.test(value)) throw new Error(`would be fetched: ${value}`);
    else parameters[option.replaceAll('-', '')] = value;
  }
  return { operation: operation.replaceAll('-', ''), parameters };
}

function lowered(members: object): object {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name.toLowerCase(), value]));
}
