import { type Meaning, withVariant } from '../../../iam/actions/variant.ts';
import { iamEntries, partEntries } from '../../../iam/entries.ts';

/** What each entry of the catalogue means, and each of its variants, by the name of its words. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  [...iamEntries, ...partEntries].flatMap(({ name, action }) => [
    [name, withVariant(action, undefined)] as const,
    ...(action.variants ?? []).map((variant) => [`${name}.${variant.name}`, withVariant(action, variant)] as const),
  ]),
);
