import type { Actions, Named, NamedPrincipals, Resources } from '../../../content/policy/targets.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Space } from '../../fitting.ts';
import { listed } from './listed.ts';
import { sayName } from './say-name.ts';

/** What a statement is about: “`s3:*` and `sqs:SendMessage`”, “everything except `iam:*`”. */
export function sayActions(actions: Actions, space: Space): Phrase {
  switch (actions.code) {
    case 'everything':
      return ours('everything');
    case 'nothing':
      return ours('no action');
    case 'not readable':
      return ours('an action that could not be read');
    case 'only':
      return sayNames(actions, space);
    case 'all but':
      return phrase`everything except ${sayNames(actions, space)}`;
  }
}

/** On what, with a leading space: “ on `billing-archive/*`”. */
export function sayResources(resources: Resources, space: Space): Phrase {
  switch (resources.code) {
    case 'not said':
      return [];
    case 'everything':
      return ours(' on everything');
    case 'nothing':
      return ours(' on nothing');
    case 'only':
      return phrase` on ${sayNames(resources, space)}`;
    case 'all but':
      return phrase` on everything except ${sayNames(resources, space)}`;
  }
}

/** For whom, with a leading space. */
export function sayPrincipals(principals: NamedPrincipals, space: Space): Phrase {
  switch (principals.code) {
    case 'not said':
      return [];
    case 'nobody':
      return ours(' for nobody');
    case 'everyone':
      return ours(' for everyone');
    case 'only':
      return phrase` for principal ${sayNames(principals, space)}`;
    case 'all but':
      return phrase` for every principal except ${sayNames(principals, space)}`;
  }
}

function sayNames({ names }: Named, space: Space): Phrase {
  return listed(names, (name) => sayName(name, space.width), { last: 'and', limit: space.names });
}
