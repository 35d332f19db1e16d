import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type Account, type Call, recordsOf, stateOf } from './an-account.ts';

/** The options by which a command reads an account and its history from files. */
export function filesOf(now: Account, calls: readonly Call[]): readonly string[] {
  const folder = temporaryFolder('account');
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'state.json'), JSON.stringify(stateOf(now)));
  writeFileSync(join(folder, 'logs', 'a.json'), JSON.stringify({ Records: recordsOf(calls) }));
  return ['--state', join(folder, 'state.json'), '--history', join(folder, 'logs')];
}

/** The day after the last of the calls in these tests. */
export const today = Date.UTC(2026, 10, 26);
