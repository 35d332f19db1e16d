import { shown } from '../../alert/visible.ts';
import type { Gap } from '../../iam/state/read/read-state.ts';

/** A line for each thing that a state lacks, to be shown beside what comes of it. */
export function gapLines(file: string, gaps: readonly Gap[]): readonly string[] {
  return gaps.map((gap) => `${file}: ${sentence(gap)}\n`);
}

function sentence(gap: Gap): string {
  const named = listed(gap);
  switch (gap.code) {
    case 'truncated':
      return 'the state is incomplete: the listing was cut off (IsTruncated), and what comes after its last page is not in it';
    case 'no list':
      return `the state is incomplete: it has no ${named}`;
    case 'no text':
      return `the text of ${counted(gap, 'attached policy', 'attached policies')} is not in it, so what they allow is not known: ${named}`;
    case 'no name':
      return `${counted(gap, 'entity', 'entities')} without a name, left out`;
    case 'same id':
      return `${counted(gap, 'entity', 'entities')} share their unique id with others and are told apart by their names: ${named}`;
    case 'other account':
      return `${counted(gap, 'entity', 'entities')} are of another account: ${named}`;
  }
}

function counted({ count }: Gap, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function listed({ count, of }: Gap): string {
  const rest = count - of.length;
  return [...of.map(shown), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}
