import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { locate } from './locate.ts';
import { textIn } from './text-in.ts';
import type { Meaning } from './variant.ts';

/** The shell commands that take a change back; none where the record does not hold all that they need. */
export function undoOf(action: Meaning, record: CloudTrailRecord): readonly string[] {
  if (record.outcome.kind !== 'succeeded' || record.hidden !== undefined) return [];
  const command = commandOf(action, record);
  return command === undefined ? [] : [command];
}

function commandOf(action: Meaning, record: CloudTrailRecord): string | undefined {
  if (action.undo === undefined) return undefined;
  const values = [...action.undo.matchAll(placeholder)].map(([, path = '']) => textFor(path, action, record));
  if (values.some((value) => value === undefined || !isTypable(value))) return undefined;
  const quoted = values.map((value) => quote(value ?? ''));
  const command = action.undo.replace(placeholder, () => quoted.shift() ?? '');
  return action.cli === undefined ? `aws iam ${command}` : regional(`aws ${action.cli} ${command}`, record.region);
}

/** Without a region the command would use the default region of whoever runs it. */
function regional(command: string, region: string | undefined): string | undefined {
  return region !== undefined && /^[a-z0-9-]{1,40}$/.test(region) ? `${command} --region ${region}` : undefined;
}

const placeholder = /\{([\w.]+)\}/g;

function textFor(path: string, action: Meaning, record: CloudTrailRecord): string | undefined {
  const stated = textIn(record.request, path) ?? textIn(record.response, path);
  return stated ?? (path === 'userName' ? locate('user', record, action.withoutUser).name : undefined);
}

/**
 * A command holds only characters that a person can read and type, and no value that the AWS CLI would take for
 * an option or for the address of a file to read:
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-parameters-file.html
 */
function isTypable(value: string): boolean {
  return /^(?!-|fileb?:|https?:)[\u0020-\u007e]{1,600}$/.test(value);
}

/** POSIX shell quoting. */
function quote(value: string): string {
  return /^[\w+=,.@:/][\w+=,.@:/-]*$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
