import type { Act, Call, ResourceCount } from '../../content/act.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { ActionText, Sentence } from '../action-text.ts';
import { filled } from '../filled.ts';
import { serviceName } from '../products.ts';
import { actionTexts } from './actions/texts.ts';
import { counted } from './counted.ts';
import { sayNamed, sayResource } from './resource.ts';
import { code } from './values.ts';

/** What somebody did, or tried to do: “detached managed policy `ExportRead` from role `billing-export`”. */
export function sayAct(act: Act): Phrase {
  if (act.code === 'known') {
    const sentence = sentenceIn(actionTexts[act.action], act.form);
    return filled(sentence[act.tense], (kind) => sayNamed(act.named, kind));
  }
  const called = ours(act.tense === 'done' ? 'called' : 'tried to call');
  const on = act.on === undefined ? [] : phrase` on ${sayResource(act.on)}`;
  return phrase`${called} ${sayCall(act.call)}${on}`;
}

/** The same of several resources: “detached 15 managed policies from 15 roles”. */
export function sayActOnSeveral(act: Extract<Act, { code: 'known' }>, counts: readonly ResourceCount[]): Phrase {
  const sentence = sentenceIn(actionTexts[act.action], act.form);
  return filled(sentence[act.tense], (kind) => {
    const some = counts.filter((each) => each.kind === kind);
    return some.length === 0 ? sayNamed(act.named, kind) : ours(counted(some, 0));
  });
}

function sentenceIn(text: ActionText, form: Extract<Act, { code: 'known' }>['form']): Sentence {
  switch (form) {
    case 'headline':
      return text.headline;
    case 'line':
      return text.line;
    case 'of itself':
      return text.ofItself ?? text.headline;
  }
}

/** An action that is not in the catalogue, and what it is. */
function sayCall(call: Call): Phrase {
  switch (call.code) {
    case 'of another service':
      return phrase`${code(call.name, 120)} of ${sayHost(call.service)}`;
    case 'only reads':
      return phrase`${code(call.name, 120)}, which only reads`;
    case 'not known to this version':
      return phrase`${code(call.name, 120)}, an IAM action that this version does not know`;
  }
}

function sayHost(host: string): Phrase {
  const name = serviceName(host);
  return name === undefined ? code(host, 120) : ours(name);
}
