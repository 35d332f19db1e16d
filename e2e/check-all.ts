import type { Fields } from '../iam/cloudtrail/fields.ts';
import { again } from './bus.ts';
import { everyChangeIsToldOnce } from './checks/delivery.ts';
import { destroyLeavesNoRule } from './checks/destroy.ts';
import { heartbeatCounts } from './checks/heartbeat.ts';
import { patternsAgree } from './checks/patterns-agree.ts';
import { checkStatements } from './checks/role-statements.ts';
import { secondDeployChangesNothing } from './checks/second-deploy.ts';
import { templatesAreClean } from './checks/templates-linted.ts';
import { rulesTellOfEachOther } from './checks/watches-itself.ts';
import { livingAccount } from './cloudtrail/living-account.ts';
import { deploy } from './deployment.ts';
import { everyEvent } from './every-event.ts';
import { checkRecording } from './playground/check-recording.ts';
import { checkRedrive } from './redrive/redrive.ts';
import type { Report } from './report.ts';
import { checkChanges } from './settings/changes.ts';
import type { World } from './world.ts';

/** All checks, in the order in which each finds what it needs; none can follow a deployment that failed. */
export async function checkAll(report: Report, world: World): Promise<void> {
  const { emulator } = world;
  const events = everyEvent();
  const deployment = await report.check('cdk bootstrap and cdk deploy', () => deploy(world));
  if (deployment === undefined) return;
  report.note(deployment.leftOut.join('\n'));
  const told = () => everyChangeIsToldOnce(world, deployment, events);
  await report.check('cfn-lint finds nothing in any template', () => templatesAreClean(world));
  await report.check('TestEventPattern agrees with our matcher', () => patternsAgree(world, events));
  await report.check('a second cdk deploy changes nothing', () => secondDeployChangesNothing(world));
  await report.check('every change is told once, and no reading call', told);
  await emulator.enforceIam(true);
  await report.check("the same with IAM enforced, by the function's own role", told);
  // Once without enforcement, once with it.
  const twice = [...events, ...events].map(again).filter(({ isTold }) => isTold);
  const ofIam = twice.filter(({ event }) => event['source'] === 'aws.iam');
  const beat = () => heartbeatCounts(world, deployment, { events: ofIam.length, alerts: twice.length });
  await report.check('a heartbeat counts all of it, and comes once', beat);
  await report.check('whoever disables a rule is told of', () =>
    rulesTellOfEachOther(world, deployment, sample(events)),
  );
  await livingAccount(report, world, deployment);
  await checkRecording(report, world, deployment);
  await checkStatements(report, world, deployment, sample(events));
  await checkRedrive(report, world, deployment);
  await checkChanges(report, world, deployment);
  await emulator.enforceIam(false);
  await report.check('cdk destroy leaves no rule behind', () => destroyLeavesNoRule(world));
}

/** Any change will do. */
function sample(events: readonly Fields[]): Fields {
  const change = events.find((event) => again(event).isTold);
  if (change === undefined) throw new Error('There is no change among the events.');
  return change;
}
