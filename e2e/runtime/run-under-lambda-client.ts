import type { Report } from '../report/report.ts';
import { synthesise } from '../stack/assembly/synthesise.ts';
import { checkFaults } from './check-faults.ts';
import { checkLog } from './check-log.ts';
import { checkStart, wrongVariables } from './check-start.ts';
import { checkStory } from './check-story.ts';
import { alertFunctionIn } from './deployed-function.ts';
import { installedClient } from './installed-client.ts';
import { type RunningFunction, start } from './running-function.ts';
import { type RuntimeServices, startRuntimeServices } from './services.ts';

/** Runs the asset of the synthesised app under AWS's own runtime client, with stand-ins for the services that it calls. */
export async function runUnderLambdaClient(report: Report): Promise<void> {
  await withServices(async (services, startWith) => {
    await whileItRuns(startWith({}), async (running) => {
      await checkStory(running, services, report);
      await checkFaults(running, services, report);
      await checkLog(running, services, report);
    });
    await whileItRuns(startWith(wrongVariables), (running) => checkStart(running, report));
  });
}

/** Starts the function with these variables in place of its own. */
type StartWith = (variables: Readonly<Record<string, string>>) => Promise<RunningFunction>;

async function withServices(run: (services: RuntimeServices, startWith: StartWith) => Promise<void>): Promise<void> {
  const client = await installedClient();
  const assembly = await synthesise({ bundling: 'bundled' });
  try {
    const deployed = alertFunctionIn(assembly.folder);
    const services = await startRuntimeServices(deployed);
    const startWith: StartWith = (variables) => start(deployed, { ...services.environment, ...variables }, client);
    await run(services, startWith).finally(() => services.close());
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
