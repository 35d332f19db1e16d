import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { fieldsOf } from '../../../iam/cloudtrail/fields.ts';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { stacksFor } from '../../../lib/stacks.ts';
import { runCommand } from '../../machine/run-command.ts';
import { installedMoto } from './installed-moto.ts';

type Place = Readonly<{ account: string; region: string }>;

/** Stacks that are created in moto, each where it belongs, and events that are put there on the default bus. */
export type Asked = Readonly<{
  settings: Partial<Settings>;
  stacks: readonly (Place & Readonly<{ stack: string }>)[];
  events: readonly (Place & Readonly<{ event: Fields }>)[];
  /** Whose queues are read at the end. */
  home: Place;
}>;

/** The states of the stacks, and what waits in each queue at home: the `detail` of each event. */
export async function askMoto({ settings, ...asked }: Asked): Promise<Readonly<{ stacks: Fields; arrived: Fields }>> {
  const folder = await mkdtemp(join(tmpdir(), 'iam-whodunit-moto-'));
  try {
    const app = new App({ outdir: folder, context: { 'aws:cdk:bundling-stacks': [] } });
    stacksFor(app, checkSettings(settings), undefined);
    app.synth();
    const args = [join(import.meta.dirname, 'hop.py'), JSON.stringify({ ...asked, folder })];
    const output = await runCommand({ command: await installedMoto(), args, env: withoutAws() });
    const { stacks, arrived } = fieldsOf(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
    return { stacks: fieldsOf(stacks), arrived: fieldsOf(arrived) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Nothing of a user's own account has a say in it. */
function withoutAws(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS|MOTO)_/.test(name)));
}
