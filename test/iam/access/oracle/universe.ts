import type { WrittenSet } from './decide.ts';
import type { Circumstances } from './operators.ts';

/** The requests that the oracle is asked about: each action with each resource in all circumstances. */
export type Universe = Readonly<{
  actions: readonly string[];
  resources: readonly string[];
  circumstances: readonly Circumstances[];
}>;

/** The universe of the generated policies: small enough to go through, apart from very many circumstances. */
export function smallUniverse(before: WrittenSet, after: WrittenSet, most: number): Universe {
  const all = circumstancesOf(keysIn(JSON.stringify([before, after])));
  const step = Math.ceil(all.length / most);
  return { actions, resources, circumstances: all.filter((_, index) => index % step === 0) };
}

/** All actions there are; no table knows the last. */
const actions = ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:DeleteObject', 'sqs:SendMessage', 'new:Thing'];

const resources = [
  'arn:aws:s3:::in/a',
  'arn:aws:s3:::in/alice/x',
  'arn:aws:s3:::in/bob/x',
  'arn:aws:s3:::in//x',
  'arn:aws:s3:::out/a',
  'arn:aws:s3:::out/dev-1/b',
  'arn:aws:s3:::Out/a',
  'arn:aws:sqs:eu-west-1:1:jobs',
  'something else',
];

/** What a request may have for each key. */
const values: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'aws:username': [[], ['alice'], ['bob'], ['dev-1'], ['Alice'], ['zed']],
  // A tag may have an empty value, a name never.
  'aws:principaltag/team': [[], [''], ['alice'], ['bob'], ['dev-2'], ['none']],
  'aws:sourceip': [[], ['10.0.0.5'], ['10.0.7.7'], ['10.9.9.9'], ['192.0.2.1'], ['2001:db8:1::5']],
  'aws:multifactorauthpresent': [[], ['true'], ['false']],
  'aws:tagkeys': [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']],
  's3:max-keys': [[], ['1'], ['5'], ['7'], ['10'], ['100']],
  'aws:currenttime': [[], ['2026-01-01T00:00:00Z'], ['2026-06-01T00:00:00Z'], ['2027-01-01T00:00:00Z']],
  'aws:sourcearn': [
    [],
    ['arn:aws:sns:eu-west-1:1:t'],
    ['arn:aws:sns:us-east-1:1:t:u'],
    ['arn:aws:sns:eu:west-1:1:t'],
    ['x'],
  ],
};

/** All circumstances that these keys can make. */
function circumstancesOf(keys: readonly string[]): readonly Circumstances[] {
  return keys.reduce<readonly Circumstances[]>(
    (all, key) => all.flatMap((one) => (values[key] ?? [[]]).map((list) => ({ ...one, [key]: list }))),
    [{}],
  );
}

/** The keys that a text of policies names, as conditions or as variables. */
function keysIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return Object.keys(values).filter((key) => lower.includes(key));
}
