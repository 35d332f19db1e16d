import { asNewEvent } from '../events/bus.ts';
import { everyEvent, everyFile } from '../events/every-event.ts';
import { checkRecording } from '../playground/check-recording.ts';
import type { Report } from '../report/report.ts';
import { deploy } from '../stack/deployment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { everyChangeArrivesOnce } from './delivery.ts';
import { checkDeployedCommands } from './deployed-commands/deployed-commands.ts';
import { destroyLeavesNoRule } from './destroy.ts';
import { disablingARuleIsReported } from './disabled-rules.ts';
import { heartbeatCounts } from './heartbeat.ts';
import { checkHomeBus } from './home-bus/home-bus.ts';
import { livingAccount } from './living-account/living-account.ts';
import { patternsAgree } from './patterns-agree.ts';
import { checkPlayground } from './playground/playground.ts';
import { printedCommandsAreTaken } from './printed-commands/printed-commands.ts';
import { checkRedrive } from './redrive/redrive.ts';
import { checkStatements } from './role/statements.ts';
import { secondDeployChangesNothing } from './second-deploy.ts';
import { checkChanges } from './settings/changes.ts';
import { checkStateKept } from './state/state-kept.ts';
import { templatesAreClean } from './templates-linted.ts';
import { checkUndo } from './undo/undo.ts';

/** All checks on the emulator, in an order in which each finds what it needs. A failed deployment ends them. */
export async function checkAll(report: Report, testbed: Testbed): Promise<void> {
  const { emulator } = testbed;
  const events = everyEvent();
  const deployment = await report.check('cdk bootstrap and cdk deploy', () => deploy(testbed));
  if (deployment === undefined) return;
  report.note(deployment.leftOut.join('\n'));
  const delivery = () => everyChangeArrivesOnce(testbed, deployment, events);
  await report.check('cfn-lint finds nothing in any template', () => templatesAreClean(testbed));
  await report.check('the AWS CLI takes every printed command, with the values of the event', () =>
    printedCommandsAreTaken({ python: testbed.tools.python, env: emulator.environment, files: everyFile() }),
  );
  await report.check('TestEventPattern agrees with our matcher', () => patternsAgree(testbed, events));
  await report.check('a second cdk deploy changes nothing', () => secondDeployChangesNothing(testbed));
  await report.check('every change arrives once, and no reading call does', delivery);
  await emulator.enforceIam(true);
  await report.check("the same with IAM enforced, by the function's own role", delivery);
  // The events were sent once without enforcement, and once with it.
  const alerts = [...events, ...events].map(asNewEvent).filter(({ becomesAlert }) => becomesAlert);
  const ofIam = alerts.filter(({ event }) => event['source'] === 'aws.iam');
  const heartbeat = () => heartbeatCounts(testbed, deployment, { events: ofIam.length, alerts: alerts.length });
  await report.check('a heartbeat counts all of it, and comes once', heartbeat);
  const anyChange = alerts[0]?.event;
  if (anyChange === undefined) throw new Error('There is no change among the events.');
  const disabledRules = () => disablingARuleIsReported(testbed, deployment, anyChange);
  await report.check('disabling a rule of the stack is reported', disabledRules);
  await livingAccount(report, testbed, deployment);
  await checkRecording(report, testbed, deployment);
  await checkPlayground(report, testbed, deployment);
  await checkUndo(report, testbed, deployment);
  await checkStatements(report, testbed, deployment, anyChange);
  await checkRedrive(report, testbed, deployment);
  await checkStateKept(report, testbed, deployment);
  await checkDeployedCommands(report, testbed, deployment);
  await checkChanges(report, testbed, deployment);
  await emulator.enforceIam(false);
  await report.check('cdk destroy leaves no rule behind', () => destroyLeavesNoRule(testbed));
  await checkHomeBus(report, testbed);
}
