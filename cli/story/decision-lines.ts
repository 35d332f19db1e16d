import { shown } from '../../alert/visible.ts';
import type { Decision, Fitting } from '../../iam/decision/decide.ts';
import type { View } from '../../terminal/message-text.ts';
import { statementText } from './statement-text.ts';

/** What decides on one side, and which statements say so. */
export function decisionLines(when: string, decision: Decision, view: View): readonly string[] {
  const { answer, grants, denials, ceilings, isBounded, unread } = decision;
  const some = (fitting: readonly Fitting[]) => fitting.slice(0, 3).map((one) => `   ${statementText(one, view)}`);
  const open = [...new Set([...grants, ...denials, ...ceilings].flatMap(({ openKeys }) => openKeys))];
  return [
    `${when}: ${sentence(decision)}`,
    ...some(denials.length > 0 ? denials : grants),
    ...(isBounded && answer === 'refused' && ceilings.length === 0 && denials.length === 0
      ? ['   The permissions boundary does not let it through.']
      : []),
    ...(open.length > 0
      ? [
          `   It hangs on what the request does not tell: ${open.map(shown).join(', ')}. Say it with --context KEY=VALUE.`,
        ]
      : []),
    ...(unread.length > 0 ? [`   Not known: ${unread.map(shown).join(', ')}.`] : []),
  ];
}

function sentence({ answer, grants, denials }: Decision): string {
  if (answer === 'allowed') return 'allowed.';
  if (answer === 'depends') return 'it depends.';
  if (denials.some(({ fit }) => fit === 'yes')) return 'refused, since this forbids it:';
  return grants.length === 0 ? 'refused, since no policy allows it.' : 'refused.';
}
