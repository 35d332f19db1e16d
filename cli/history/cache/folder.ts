import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Fields, isObject } from '../../../iam/cloudtrail/fields.ts';
import type { Period } from '../history.ts';
import type { Kept } from './periods.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What was read of the event history of an account, kept for the next question. docs/decisions/0195 */
export type Cache = Readonly<{
  kept(): readonly Kept<string>[];
  /** The records of a file, newest first; undefined where it is damaged, and then it is gone. */
  read(file: string): readonly Fields[] | undefined;
  /** Keeps all records of a period, newest first. What cannot be written is not kept. */
  write(period: Period, records: readonly Fields[]): void;
}>;

/** The folder of an account: in that of the user, https://specifications.freedesktop.org/basedir-spec/latest/ */
export function cacheFolder(account: string, env: Readonly<Record<string, string | undefined>>): string {
  const { XDG_CACHE_HOME: named = '', HOME: home = homedir() } = env;
  return join(isAbsolute(named) ? named : join(home, '.cache'), 'iam-whodunit', account);
}

/** Nobody else may read it: who did what in an account is nobody's business. */
const onlyOwner = { folder: 0o700, file: 0o600 } as const;

/** `oldest`: what ended before is deleted, since the event history does not hold it any more either. */
export function cacheIn(folder: string, oldest: number): Cache {
  const remove = (file: string) => quietly(() => rmSync(join(folder, file), { force: true }));
  return {
    kept: () => {
      const names = quietly(() => readdirSync(folder)) ?? [];
      const all = names.flatMap(periodOfName);
      for (const { where, period } of all) if (period.until <= oldest) remove(where);
      return all.filter(({ period }) => period.until > oldest);
    },
    read: (file) => {
      const records = quietly(() => recordsOf(gunzipSync(readFileSync(join(folder, file))).toString()));
      if (records === undefined) remove(file);
      return records;
    },
    write: (period, records) => {
      quietly(() => {
        mkdirSync(folder, { recursive: true, mode: onlyOwner.folder });
        chmodSync(folder, onlyOwner.folder);
        const name = nameOf(period);
        const unfinished = join(folder, `${name}.${process.pid}`);
        writeFileSync(unfinished, gzipSync(textOf(records)), { mode: onlyOwner.file });
        renameSync(unfinished, join(folder, name));
      });
    },
  };
}

function nameOf({ since, until }: Period): string {
  return `${since}-${until}.jsonl.gz`;
}

function periodOfName(name: string): readonly Kept<string>[] {
  const [, since, until] = /^(\d{1,15})-(\d{1,15})\.jsonl\.gz$/.exec(name) ?? [];
  return since === undefined ? [] : [{ period: { since: Number(since), until: Number(until) }, where: name }];
}

/** The count at the end tells whether all is there. */
function textOf(records: readonly Fields[]): string {
  return [...records.map((record) => JSON.stringify(record, withoutSecrets)), String(records.length)].join('\n');
}

function recordsOf(text: string): readonly Fields[] | undefined {
  const values: readonly unknown[] = text.split('\n').map((line) => JSON.parse(line));
  const records = values.slice(0, -1).filter(isObject);
  return values.at(-1) === values.length - 1 && records.length === values.length - 1 ? records : undefined;
}

/** A cache that cannot be used is as one that is empty. */
function quietly<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
