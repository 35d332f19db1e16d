import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCommand } from './emulator/aws-command.ts';
import { type Emulator, startEmulator } from './emulator/emulator.ts';
import type { Tools } from './emulator/tools.ts';
import { type MoodySlack, moodySlack } from './moody-slack.ts';

/** Everything outside the project that a deployed stack meets, on this machine only. */
export type World = Readonly<{
  emulator: Emulator;
  slack: MoodySlack;
  tools: Tools;
  /** The folder of the command `aws`, to be put on a PATH. */
  commands: string;
  /** For what the CDK and the emulator write; it goes when the world ends. */
  folder: string;
  end(): Promise<void>;
}>;

export async function startWorld(tools: Tools): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'iam-whodunit-e2e-'));
  const slack = await moodySlack();
  try {
    const emulator = await startEmulator(tools.python, folder);
    const end = async () => {
      await Promise.all([emulator.stop(), slack.close()]);
      rmSync(folder, { recursive: true, force: true });
    };
    return { emulator, slack, tools, commands: awsCommand(folder, tools.aws), folder, end };
  } catch (error) {
    await slack.close();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
