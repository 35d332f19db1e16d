import { judgedIn } from './cases.ts';
import { type Verdict, verdictOn } from './verdict.ts';

export type Counts = Readonly<Record<Verdict, number>>;

const none: Counts = { agree: 0, decided: 0, gap: 0, 'over-alarm': 0 };

/** How many records of each file we judge as their source does, and how many otherwise. */
export function countsByFile(): Readonly<Record<string, Counts>> {
  const counts: Record<string, Counts> = {};
  for (const { file, judged } of judgedIn()) {
    const before = counts[file] ?? none;
    const verdict = verdictOn(judged);
    counts[file] = { ...before, [verdict]: before[verdict] + 1 };
  }
  return counts;
}

/** Several counts as one. */
export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      agree: sum.agree + counts.agree,
      decided: sum.decided + counts.decided,
      gap: sum.gap + counts.gap,
      'over-alarm': sum['over-alarm'] + counts['over-alarm'],
    }),
    none,
  );
}
