import type { Actions } from './actions/action.ts';
import { catalogue } from './actions/catalogue.ts';
import { partActions } from './alerter/actions/part-actions.ts';

/** The name of an entry of the catalogue (`DeleteUser`, `sqs:DeleteQueue`) or of one of its variants (`UpdateUser.renamed`). */
export type ActionName = NamesIn<typeof catalogue> | NamesIn<typeof partActions>;

/** The names of these entries and of their variants. */
export type NamesIn<A extends Actions> = {
  [Name in keyof A & string]: Name | `${Name}.${VariantOf<A[Name]>['name']}`;
}[keyof A & string];

/** The variants of an entry; never for one without. */
export type VariantOf<A> = A extends { variants: readonly (infer V extends { name: string })[] } ? V : never;

/** Whether a text is the name of an entry or of a variant: the key of its words in every language. */
export function isActionName(text: string): text is ActionName {
  const [name = '', variant, ...rest] = text.split('.');
  const actions: Actions = Object.hasOwn(catalogue, name) ? catalogue : partActions;
  if (!Object.hasOwn(actions, name) || rest.length > 0) return false;
  return variant === undefined || (actions[name]?.variants ?? []).some((each) => each.name === variant);
}
