import type { Element } from './element.ts';

type Growing = { name: string; text: string; children: Growing[] };

/** The parameters of a request as a tree: `Tags.member.2.Key=team` is the second member's key. */
export function readForm(form: string): Element {
  const root: Growing = { name: '', text: '', children: [] };
  const members = new Map<string, Growing>();
  for (const [path, text] of new URLSearchParams(form)) {
    const steps = path.split(/\.(?!\d+(?:\.|$))/);
    const leaf = steps.reduce((parent, _, index) => memberAt(steps.slice(0, index + 1), parent, members), root);
    leaf.text = text;
  }
  return root;
}

/** `steps` leads from the root: `Tags`, `member.2`, `Key`. */
function memberAt(steps: readonly string[], parent: Growing, members: Map<string, Growing>): Growing {
  const path = steps.join('.');
  const known = members.get(path);
  if (known !== undefined) return known;
  const [name = ''] = (steps.at(-1) ?? '').split('.');
  const member = { name, text: '', children: [] };
  members.set(path, member);
  parent.children.push(member);
  return member;
}
