import { shortened, shown } from '../../alert/visible.ts';

/** Why a file could not be read, or not to its end. */
export function whyUnread(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isTooDeep(error)) return 'it is nested too deeply to be read';
  const code = 'code' in error ? String(error.code) : '';
  return reasons[code] ?? shortened(shown(error.message), 200);
}

/** The call stack ended, whose depth is that of the nesting. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a directory; name the files in it',
  EACCES: 'this file may not be read: permission denied',
  EPERM: 'this file may not be read: permission denied',
  Z_BUF_ERROR: 'the gzip data breaks off',
  Z_DATA_ERROR: 'the gzip data is damaged',
};
