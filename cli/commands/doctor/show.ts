import type { Paint, Style } from '../../../alert/render/terminal.ts';
import { shown } from '../../../alert/visible.ts';
import type { Outcome } from './outcome.ts';

export type Checked = Readonly<{ name: string; outcome: Outcome }>;

/** A check for a person: a line, and for everything that is wrong a block with the commands that mend it. */
export function checkText({ name, outcome }: Checked, paint: Paint): string {
  const head = `${paint(outcome.kind.padEnd(9), styles[outcome.kind])}${name.padEnd(15)}`;
  const blocks = outcome.kind === 'wrong' ? outcome.troubles : [{ mend: [], ...outcome }];
  return blocks
    .map(({ what, mend }, index) => {
      const commands = mend.map((each) => `${indent}  ${paint(shown(each), 'code')}\n`);
      return `${index === 0 ? head : indent}${shown(what)}\n${commands.join('')}`;
    })
    .join('');
}

const indent = ' '.repeat(24);

const styles: Readonly<Record<Outcome['kind'], Style>> = { well: 'dim', wrong: 'red', unknown: 'yellow' };

/** The same for a machine, on one line. */
export function checkJson({ name, outcome }: Checked): string {
  const troubles = outcome.kind === 'wrong' ? outcome.troubles : [{ mend: [], ...outcome }];
  const what = troubles.map((each) => each.what).join(' ');
  return `${JSON.stringify({ check: name, status: outcome.kind, what, mend: troubles.flatMap(({ mend }) => mend) })}\n`;
}

/** The sum of it all. */
export function sumText(checked: readonly Checked[]): string {
  const count = (kind: Outcome['kind']) => checked.filter(({ outcome }) => outcome.kind === kind).length;
  if (count('well') === checked.length) return 'All is well.\n';
  return `Of ${checked.length} checks, ${count('wrong')} found something wrong, and ${count('unknown')} could not be made.\n`;
}
