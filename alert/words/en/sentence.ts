import type { Resource } from '../../../iam/actions/resource.ts';
import { isResourceKind } from '../../../iam/actions/resources.ts';
import type { Value } from '../../../iam/actions/value.ts';
import { isValueKind } from '../../../iam/actions/values.ts';
import type { Change } from '../../../iam/change.ts';
import type { KnownAction } from '../../../iam/known-action.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import type { ActionText, Sentence } from '../action-text.ts';
import { filled } from '../filled.ts';
import type { NameText } from '../name-text.ts';
import { actionTexts } from './actions/texts.ts';
import { sayPairs } from './pair-list.ts';
import { resourceTexts, valueTexts } from './resources.ts';

/** What somebody did, or tried to do: “detached managed policy `ExportRead` from role `billing-export`”. */
export function sayAction({ name }: KnownAction, change: Change): Phrase {
  return saySentence(headlineOf(actionTexts[name], change), change);
}

/** The same behind its target: “detached managed policy `ExportRead`”. */
export function sayActionInLine({ name }: KnownAction, change: Change): Phrase {
  return saySentence(actionTexts[name].line, change);
}

/** The root user is named already where it acts on what is its own. */
function headlineOf({ headline, ofItself }: ActionText, { resources: { user, rootUser } }: Change): Sentence {
  return (user ?? rootUser)?.kind === 'rootUser' ? (ofItself ?? headline) : headline;
}

function saySentence({ done, tried }: Sentence, change: Change): Phrase {
  const sentence = change.record.outcome.kind === 'succeeded' ? done : tried;
  return filled(sentence, (kind) => sayKind(kind, change));
}

function sayKind(kind: string, { resources, values }: Change): Phrase {
  const resource = isResourceKind(kind) ? resources[kind] : undefined;
  if (resource !== undefined) return sayResource(resource);
  const value = isValueKind(kind) ? values[kind] : undefined;
  return value === undefined ? ours('something') : sayValue(value);
}

/** A resource with its noun: “role `billing-export`”, or “a role” where the record does not say which. */
export function sayResource({ kind, name }: Resource): Phrase {
  return sayName(resourceTexts[kind], name === undefined ? undefined : code(name, 120));
}

function sayValue({ kind, text, pairs }: Value): Phrase {
  const name = text === undefined ? undefined : code(text, 120);
  return sayName(valueTexts[kind], sayPairs(pairs) ?? name);
}

function sayName({ noun, unknown }: NameText, name: Phrase | undefined): Phrase {
  if (name === undefined) return ours(unknown);
  return noun === '' ? name : phrase`${ours(noun)} ${name}`;
}
