import type { ActionName } from '../../iam/action-name.ts';
import type { Resource } from '../../iam/actions/resource.ts';
import type { ResourceKind } from '../../iam/actions/resources.ts';
import type { Value } from '../../iam/actions/value.ts';
import type { ValueKind } from '../../iam/actions/values.ts';
import type { Change } from '../../iam/change.ts';
import { apiName } from '../../iam/cloudtrail/api-name.ts';
import { onlyReads } from '../../iam/cloudtrail/event-pattern.ts';

/** What somebody did, or tried to do: the predicate of a sentence. */
export type Act =
  | Readonly<{
      code: 'known';
      action: ActionName;
      /** `line`: the target has just been named. `of itself`: so has the root user, which acts on what is its own. */
      form: 'headline' | 'line' | 'of itself';
      named: Named;
      tense: Tense;
    }>
  | Readonly<{ code: 'unknown'; call: Call; on: Resource | undefined; tense: Tense }>;

export type Tense = 'done' | 'tried';

/** What the sentence of an action can name. */
export type Named = Readonly<Partial<Record<ResourceKind | ValueKind, Resource | Value>>>;

/** An action that is not in the catalogue, and what is known of it. */
export type Call =
  | Readonly<{ code: 'of another service'; name: string; service: string }>
  | Readonly<{ code: 'only reads' | 'not known to this version'; name: string }>;

/** What the changes of a digest were made to. */
export type Changed =
  | Readonly<{ code: 'one resource'; resource: Resource }>
  /** Of the root user, which the sentence has named already. */
  | Readonly<{ code: 'its credentials' }>
  /** `accounts`: in how many. */
  | Readonly<{ code: 'the alerter'; accounts: number }>
  /** The most first; `others` are of further kinds. */
  | Readonly<{ code: 'several'; counts: readonly ResourceCount[]; others: number }>;

/** `setting`: of the account as a whole. `unnamed`: there may be others, which the events do not name. */
export type ResourceCount = Readonly<{ kind: ResourceKind | 'setting'; count: number; unnamed: boolean }>;

/** As a headline says it. */
export function headlineAct(change: Change): Act {
  const { action, affects, target } = change;
  const tense = tenseOf(change);
  if (action === undefined) {
    // Which part of the alerter it was, where the call itself does not say much.
    const on = affects === 'the alerter' && target.name !== undefined ? target : undefined;
    return { code: 'unknown', call: callOf(change), on, tense };
  }
  return { code: 'known', action: action.name, form: formOf(change), named: namedIn(change), tense };
}

/** Where nobody is named, the root user and some calls may mean the caller as well as “a user”: then neither is said. */
function formOf({ action, target, resources, record }: Change): Extract<Act, { code: 'known' }>['form'] {
  if ((resources.user ?? resources.rootUser)?.kind === 'rootUser') return 'of itself';
  const mayBeCaller = action?.withoutUser === 'caller' || record.principal.kind === 'Root';
  return target.kind === 'user' && target.name === undefined && mayBeCaller ? 'line' : 'headline';
}

/** As a line says it that has named the target already. */
export function lineAct(change: Change): Act {
  const { action } = change;
  const tense = tenseOf(change);
  if (action === undefined) return { code: 'unknown', call: callOf(change), on: undefined, tense };
  return { code: 'known', action: action.name, form: 'line', named: namedIn(change), tense };
}

function tenseOf({ record }: Change): Tense {
  return record.outcome.kind === 'succeeded' ? 'done' : 'tried';
}

function namedIn({ resources, values }: Change): Named {
  return { ...resources, ...values };
}

function callOf({ record: { eventName, eventSource } }: Change): Call {
  if (eventSource !== 'iam.amazonaws.com')
    return { code: 'of another service', name: apiName(eventName), service: eventSource };
  return { code: onlyReads(eventName) ? 'only reads' : 'not known to this version', name: eventName };
}
