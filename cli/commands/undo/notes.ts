import type { Step } from '../../../alert/content/advice.ts';
import { textOf } from '../../../alert/phrase.ts';
import { rooms } from '../../../alert/words/rooms.ts';

/** What the commands do not do, one sentence each; a command that is right only under a condition stands with it. */
export function notesOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) => {
    if (step.purpose === 'next') return [];
    if (step.kind === 'advice') return rooms.en.advice(step.advice).map(textOf).join('');
    const label = step.only === undefined ? rooms.en.labels.steps[step.purpose] : rooms.en.labels.provisos[step.only];
    return step.purpose === 'undo' && step.only === undefined
      ? []
      : step.commands.map((command) => `${label}: ${command}`);
  });
}
