import type { Parameter, ParameterContent } from '../../content/parameters.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import { code } from './values.ts';

/** The parameters of a call that we do not know: “Parameters: roleName `billing-export`, targetAccount `210987654321`.” */
export function sayParameters(parameters: readonly Parameter[], more: number): Phrase {
  if (parameters.length === 0) return ours('The event holds no parameters.');
  const named = parameters.map(({ name, content }) => phrase`${code(name, 60)} ${sayContent(content)}`);
  return phrase`Parameters: ${joined(named, ', ')}${ours(more === 0 ? '' : ` and ${more} more`)}.`;
}

function sayContent(content: ParameterContent): Phrase {
  switch (content.code) {
    case 'text':
      return code(content.text, 100);
    case 'not shown':
      return ours('(not shown)');
    case 'empty':
      return ours('(empty)');
    case 'list':
      return ours(`(a list of ${content.size})`);
    case 'object':
      return ours(`(an object of ${content.size})`);
  }
}
