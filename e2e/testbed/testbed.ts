import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsCommand } from '../aws/emulator/aws-command.ts';
import { type Emulator, startEmulator } from '../aws/emulator/emulator.ts';
import type { Tools } from '../machine/tools.ts';
import { type ControlledSlack, controlledSlack } from './controlled-slack.ts';

/** What a run needs around the stack, on this machine only: the emulator, a stand-in for Slack, and programs. */
export type Testbed = Readonly<{
  emulator: Emulator;
  slack: ControlledSlack;
  tools: Tools;
  /** The folder with the command `aws`, to be put on a PATH. */
  commands: string;
  /** For what the CDK and the emulator write; it is removed at the end. */
  folder: string;
  end(): Promise<void>;
}>;

export async function startTestbed(tools: Tools): Promise<Testbed> {
  const folder = mkdtempSync(join(tmpdir(), 'iam-whodunit-e2e-'));
  const slack = await controlledSlack();
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
