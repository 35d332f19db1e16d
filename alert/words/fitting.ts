import { lengthOf, type Phrase } from '../phrase.ts';

/** How much a phrase may show: names before the rest is counted, characters of a name, conditions. */
export type Space = Readonly<{ names: number; width: number; conditions: number }>;

const spaces: readonly Space[] = [
  { names: 5, width: 200, conditions: 5 },
  { names: 5, width: 80, conditions: 5 },
  { names: 3, width: 60, conditions: 4 },
  { names: 2, width: 40, conditions: 3 },
];

/** The least that is still worth a sentence; five names of this width and two conditions fit any point. */
const least: Space = { names: 1, width: 36, conditions: 2 };

const longest = 480;

/** Says something in full, or with less and less of it until it fits a point of about 500 characters. */
export function fitting(say: (space: Space) => Phrase): Phrase {
  const fits = (space: Space) => lengthOf(say(space)) <= longest;
  return say(spaces.find(fits) ?? least);
}
