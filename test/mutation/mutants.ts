/** A small fault in one place of one file. */
export type Mutant = Readonly<{ file: string; line: number; from: string; to: string; text: string }>;

type Rule = Readonly<{ pattern: RegExp; to: (found: string) => string }>;

const swaps: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  ' > ': ' >= ',
  ' < ': ' <= ',
  ' >= ': ' > ',
  ' <= ': ' < ',
  true: 'false',
  false: 'true',
  '.some(': '.every(',
  '.every(': '.some(',
};

const rules: readonly Rule[] = [
  {
    pattern: /===|!==|&&|\|\|| >=? (?=[\w(])| <=? (?=[\w(])|\.(?:some|every)\(/g,
    to: (found) => swaps[found] ?? found,
  },
  { pattern: /(?<=[=:?(,] )\b(?:true|false)\b(?=[,;) }])/g, to: (found) => swaps[found] ?? found },
  { pattern: /(?<=[ (])\d+(?=[,;) ])/g, to: (found) => String(Number(found) + 1) },
  // An element of a list of texts is dropped.
  { pattern: /(?<=\[|, )'[^'\n]+', /g, to: () => '' },
  // A text of ours loses a letter.
  { pattern: /(?<=')[^'\n]{3,}(?=')/g, to: (found) => found.slice(1) },
  { pattern: /(?<=`)[^`$\n]{3,}(?=[`$])/g, to: (found) => found.slice(1) },
];

/** Every mutant that the rules make of a file. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  return source.split('\n').flatMap((line, index, lines) =>
    isCode(line)
      ? rules.flatMap(({ pattern, to }) =>
          [...line.matchAll(pattern)].map((match): Mutant => {
            const [from] = match;
            const changed = line.slice(0, match.index) + to(from) + line.slice(match.index + from.length);
            return { file, line: index + 1, from, to: to(from), text: lines.with(index, changed).join('\n') };
          }),
        )
      : [],
  );
}

function isCode(line: string): boolean {
  return !/^\s*(\/\/|\/?\*|import |export type|type )/.test(line);
}

/** So many of them, the same ones each time. */
export function drawn<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const keyed = all.map((one, index) => ({ one, key: scrambled(index + seed * 7919) }));
  return keyed
    .toSorted((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ one }) => one);
}

/** A 32-bit mixer: https://nullprogram.com/blog/2018/07/31/ */
function scrambled(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}
