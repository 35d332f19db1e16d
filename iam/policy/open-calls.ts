import { covers } from './covers.ts';
import type { Statement } from './statement.ts';
import { callsOf, everyone } from './trust.ts';

/** The calls by which a trust policy's statements let anybody in, whatever they refuse. */
export function openCalls(statements: readonly Statement[]): readonly string[] {
  return callsOf(everyone).filter((call) => statements.some((statement) => opens(statement, call)));
}

function opens({ effect, principals, actions }: Statement, call: string): boolean {
  if (effect !== 'Allow' || principals.kind === 'not said' || !covers(actions, call)) return false;
  return principals.kind === 'all but' || principals.values.some((principal) => callsOf(principal).includes(call));
}
