import { before } from './before.ts';
import { judgedIn } from './cases.ts';
import { type Counts, countsByFile, sumOf } from './count.ts';
import { decided, topics, whyOtherwise } from './decided.ts';
import { verdictOn } from './verdict.ts';

/** The page of the judgements, out of the records beside the repository and of what is decided. */
export function judgementPage(): string {
  const counts = countsByFile();
  const rows = Object.entries(counts).map(([file, now]) => row(`\`${file}\``, now, before[file]));
  const total = row('all', sumOf(Object.values(counts)), sumOf(Object.values(before)));
  const reasons = topics.flatMap((topic) => ['', introductions[topic], '', ...reasonsAbout(topic)]);
  return [...opening, ...rows, total, '', ...waysIn(counts), ...reasons, ''].join('\n');
}

const opening = [
  '# How our judgement stands to public lists',
  '',
  'Written by `npm run judgement`, where the records lie beside the repository; `npm test` holds it to the counts.',
  '',
  'Public lists name policies that lead to administrator access and calls that an alarm should ring for. Records made after them, about as their rules and examples have them, go through the same code as every event.',
  '',
  '*Agree*: we judge as the list does, at least as high, or as calm where it says that there is nothing. *Decided*: we judge otherwise, for a reason below. *Gap*: the list knows a danger that we do not tell. *Over-alarm*: we ring where it says that there is nothing. In brackets stands what it was before power was judged by the text of a policy ([decision 0163](decisions/0163-power-by-the-text.md)), held against the decisions of today.',
  '',
  '| list | agree | decided | gap | over-alarm |',
  '|---|---|---|---|---|',
];

function row(name: string, now: Counts, was: Counts | undefined): string {
  const cells = (['agree', 'decided', 'gap', 'over-alarm'] as const).map((verdict) =>
    was === undefined || was[verdict] === now[verdict] ? `${now[verdict]}` : `${now[verdict]} (${was[verdict]})`,
  );
  return `| ${name} | ${cells.join(' | ')} |`;
}

/** Ways to more access, apart from where the resource is everything and where it is a named one. */
function waysIn(counts: Readonly<Record<string, Counts>>): readonly string[] {
  const sums = (files: readonly string[], of: Readonly<Record<string, Counts>>) =>
    sumOf(files.flatMap((file) => of[file] ?? []));
  const say = (what: string, files: readonly string[]) => {
    const now = sums(files, counts);
    const all = now.agree + now.decided + now.gap + now['over-alarm'];
    return `- ${what}: ${now.agree} of ${all} are noticed, and ${sums(files, before).agree} were before.`;
  };
  return [
    'Of the ways from a policy to more access:',
    '',
    say('On every resource (`privesc`)', ['privesc']),
    say('Mostly on a named one (`pathfinding-labs`, `named-resource`)', ['pathfinding-labs', 'named-resource']),
    '',
    'The first count, before, was of lists that are not among these records as a whole: 65 of 117 ways, and 10 of 86 on a named resource.',
    '',
    '## Decided otherwise',
    '',
    'Each decision names its rules in full, in `test/judgement/decided.ts`: another way of the same service is a gap until somebody has decided on it. In brackets stands how many records it is about.',
  ];
}

const introductions: Readonly<Record<(typeof topics)[number], string>> = {
  'a name':
    'What the text of a policy makes powerful is high, with the reason; what can be taken over, lifted, read or opened on every resource is medium, with the reason. What the text does not say stays what it is:',
  data: 'What reads or changes data or an application is told for what it allows. Only where it lets outsiders at data, or reads all secrets, is it a finding:',
  'a call': 'Of single calls:',
};

function reasonsAbout(topic: (typeof topics)[number]): readonly string[] {
  const reasons = [...new Set(decided.filter(({ about }) => about === topic).map(({ why }) => why))];
  const whys = judgedIn().flatMap(({ judged }) => (verdictOn(judged) === 'decided' ? whyOtherwise(judged) : undefined));
  return reasons.map((reason) => `- ${reason}. (${whys.filter((why) => why === reason).length})`);
}
