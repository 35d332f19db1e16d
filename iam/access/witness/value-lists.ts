import { type ComparedTest, holds, needsAll, type Test } from '../conditions/test.ts';

/** How many lists of several values are tried for one key. */
const most = 300;

/**
 * What a request may have for a key: nothing, one value, or, where a set operator asks for the key, several. What
 * a test says to a list follows from what it says to each of its values, so lists are added as long as they bring a
 * new answer.
 */
export function valueLists(values: readonly string[], tests: readonly Test[]): readonly (readonly string[])[] {
  const singles = values.map((value) => [value]);
  const compared = tests.filter((test) => test.kind === 'compared');
  if (!compared.some(({ operator }) => operator.quantifier !== 'none')) return [[], ...singles];
  return [[], ...singles, ...(compared.every(isPlain) ? severals(singles, compared) : pairs(values))];
}

function isPlain({ values }: ComparedTest): boolean {
  return values.every(({ tokens }) => tokens !== undefined);
}

type Answered = Readonly<{ values: readonly string[]; answers: readonly boolean[] }>;

function severals(singles: readonly (readonly string[])[], tests: readonly ComparedTest[]) {
  const answered = singles.map(
    (values): Answered => ({ values, answers: tests.map((test) => holds(test, () => values)) }),
  );
  const known = new Set(answered.map(({ answers }) => answers.join()));
  const all = [...answered];
  for (const one of all) if (all.length < answered.length + most) extend(one, answered, tests, known, all);
  return all.slice(answered.length).map(({ values }) => values);
}

/** Adds what one list becomes with one value more, where that is new: to the list that is being gone through. */
function extend(
  one: Answered,
  singles: readonly Answered[],
  tests: readonly ComparedTest[],
  known: Set<string>,
  found: Answered[],
): void {
  for (const single of singles) {
    const answers = tests.map(({ operator: { quantifier, negated } }, index) => {
      const both = [one.answers[index] === true, single.answers[index] === true];
      return needsAll(quantifier, negated) ? both.every(Boolean) : both.some(Boolean);
    });
    if (known.has(answers.join())) continue;
    known.add(answers.join());
    found.push({ values: [...one.values, ...single.values], answers });
  }
}

function pairs(values: readonly string[]): readonly (readonly string[])[] {
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => [one, other])).slice(0, most);
}
