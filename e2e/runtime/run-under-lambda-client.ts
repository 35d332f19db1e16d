import { synthesise } from '../assembly/synthesise.ts';
import type { Report } from '../report.ts';
import { checkFaults } from './check-faults.ts';
import { checkLog } from './check-log.ts';
import { checkStart, wrongVariables } from './check-start.ts';
import { checkStory } from './check-story.ts';
import { alertFunctionIn } from './deployed-function.ts';
import { installedClient } from './installed-client.ts';
import { type RunningFunction, start } from './running-function.ts';
import { type Stage, setStage } from './stage.ts';

/** The very asset of the synthesised app under AWS's own runtime client, with stand-ins around it. */
export async function runUnderLambdaClient(report: Report): Promise<void> {
  await onStage(async (stage, startWith) => {
    await whileItRuns(startWith({}), async (running) => {
      await checkStory(running, stage, report);
      await checkFaults(running, stage, report);
      await checkLog(running, stage, report);
    });
    await whileItRuns(startWith(wrongVariables), (running) => checkStart(running, report));
  });
}

/** Starts the function with these variables in place of its own. */
type StartWith = (variables: Readonly<Record<string, string>>) => Promise<RunningFunction>;

async function onStage(play: (stage: Stage, startWith: StartWith) => Promise<void>): Promise<void> {
  const client = await installedClient();
  const assembly = await synthesise({ bundling: 'bundled' });
  try {
    const deployed = alertFunctionIn(assembly.folder);
    const stage = await setStage(deployed);
    const startWith: StartWith = (variables) => start(deployed, { ...stage.environment, ...variables }, client);
    await play(stage, startWith).finally(() => stage.close());
  } finally {
    await assembly.remove();
  }
}

async function whileItRuns(
  starting: Promise<RunningFunction>,
  check: (running: RunningFunction) => Promise<void>,
): Promise<void> {
  const running = await starting;
  await check(running).finally(() => running.stop());
}
