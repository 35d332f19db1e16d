import type { Resource } from '../../../iam/actions/resource.ts';
import type { Value } from '../../../iam/actions/value.ts';
import { isValueKind } from '../../../iam/actions/values.ts';
import type { Named } from '../../content/act.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { NameText } from '../name-text.ts';
import { sayPairs } from './pair-list.ts';
import { deviceTexts, resourceTexts, valueTexts } from './resources.ts';
import { code } from './values.ts';

/** A resource with its noun: “role `billing-export`”, or “a role” where the record does not say which. */
export function sayResource({ kind, name, form }: Resource): Phrase {
  const text = form === undefined ? resourceTexts[kind] : deviceTexts[form];
  return sayName(text, name === undefined ? undefined : code(name, 120));
}

/** What a sentence holds in braces. */
export function sayNamed(named: Named, kind: string): Phrase {
  const found = Object.entries(named).find(([name]) => name === kind)?.[1];
  if (found === undefined) return ours('something');
  return isValue(found) ? sayValue(found) : sayResource(found);
}

function isValue(named: Resource | Value): named is Value {
  return isValueKind(named.kind);
}

function sayValue({ kind, text, pairs }: Value): Phrase {
  const name = text === undefined ? undefined : code(text, 120);
  return sayName(valueTexts[kind], pairs.length === 0 ? name : sayPairs(pairs));
}

function sayName({ noun, unknown }: NameText, name: Phrase | undefined): Phrase {
  if (name === undefined) return ours(unknown);
  return noun === '' ? name : phrase`${ours(noun)} ${name}`;
}
