import { fieldsOf, valueAt } from '../../../cloudtrail/fields.ts';
import { timeIn } from '../common.ts';

/** A line of the credential report, with its cells by the names of their columns. */
export type ReportRow = ReadonlyMap<string, string>;

/** What stands in a cell where there is nothing to say. */
const nothing: ReadonlySet<string | undefined> = new Set(['N/A', 'not_supported', 'no_information', '', undefined]);

/**
 * The users of a credential report by their names; root's line is left out. `output` is the answer of
 * `GetCredentialReport`, with the report as bytes or in base64. Undefined where that holds no report.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function reportIn(output: unknown): ReadonlyMap<string, ReportRow> | undefined {
  const csv = textOf(valueAt(fieldsOf(output), 'Content'));
  if (csv === undefined) return undefined;
  const [header = '', ...lines] = csv.split(/\r?\n/).filter((line) => line !== '');
  const columns = cellsOf(header);
  if (columns[0] !== 'user') return undefined;
  const rows = lines.map((line) => rowOf(cellsOf(line), columns));
  return new Map(rows.flatMap(([name, row]) => (name === '<root_account>' ? [] : [[name, row] as const])));
}

/** A name may hold commas, and stands a second time in the ARN. */
function rowOf(cells: readonly string[], columns: readonly string[]): readonly [string, ReportRow] {
  const extra = Math.max(0, cells.length - columns.length);
  const name = cells.slice(0, 1 + Math.floor(extra / 2)).join(',');
  const later = columns.slice(2).map((column, index) => [column, cells[index + 2 + extra] ?? ''] as const);
  return [name, new Map(later)];
}

function cellsOf(line: string): readonly string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

function textOf(content: unknown): string | undefined {
  if (content instanceof Uint8Array) return new TextDecoder().decode(content);
  if (typeof content !== 'string') return undefined;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(content), (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

export function isTrueIn(row: ReportRow, column: string): boolean {
  return row.get(column)?.toLowerCase() === 'true';
}

export function timeInRow(row: ReportRow, column: string): number | undefined {
  return nothing.has(row.get(column)) ? undefined : timeIn(row.get(column));
}

/** Whether the user has one of the kind: an inactive one was made once, too. */
export function has(row: ReportRow, kind: 'access_key' | 'cert'): boolean {
  return [1, 2].some(
    (number) =>
      isTrueIn(row, `${kind}_${number}_active`) || timeInRow(row, `${kind}_${number}_last_rotated`) !== undefined,
  );
}
