import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../machine/project-root.ts';
import { runCommand } from '../../machine/run-command.ts';

type Synthesis = Readonly<{
  /** Bundling the function takes seconds, and not every check needs it. */
  bundling: 'bundled' | 'not bundled';
}>;

/** A cloud assembly in a folder of its own, made by the app of cdk.json; `remove` takes it away again. */
export type Assembly = Readonly<{ folder: string; remove(): Promise<void> }>;

export async function synthesise({ bundling }: Synthesis): Promise<Assembly> {
  const folder = await mkdtemp(join(tmpdir(), 'iam-whodunit-assembly-'));
  const remove = () => rm(folder, { recursive: true });
  const { context } = JSON.parse(await readFile(join(projectRoot, 'cdk.json'), 'utf8'));
  const stacks = bundling === 'bundled' ? {} : { 'aws:cdk:bundling-stacks': [] };
  const env = {
    ...process.env,
    CDK_OUTDIR: folder,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...stacks, 'aws:cdk:enable-asset-metadata': true }),
    // `npm run synth` validates the template, once.
    CDK_VALIDATION: 'false',
  };
  try {
    await runCommand({ command: process.execPath, args: ['--import', 'tsx', 'bin/app.ts'], cwd: projectRoot, env });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
