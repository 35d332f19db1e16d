import { once } from '../../once.ts';
import { passingCalls } from './passing-calls.ts';

/** A service that takes a role, the calls that hand it over, and, where it takes another call to begin, those. */
export type Passing = Readonly<{ services: readonly string[]; calls: readonly string[]; starts: readonly string[] }>;

/** The services that take a role besides the one that has the name of the calls. */
const takers: Readonly<Record<string, string>> = {
  airflow: 'airflow-env',
  apprunner: 'tasks.apprunner build.apprunner',
  autoscaling: 'ec2',
  batch: 'ecs-tasks',
  'cognito-idp': 'cognito-identity',
  config: 'ssm',
  deadline: 'credentials.deadline',
  drs: 'ec2',
  ecs: 'ecs-tasks',
  eks: 'pods.eks ec2',
  elasticbeanstalk: 'ec2',
  elasticmapreduce: 'ec2',
  'emr-containers': 'pods.eks',
  gamelift: 'ec2',
  imagebuilder: 'ec2',
  iot: 'credentials.iot',
  mgn: 'ec2',
  datapipeline: 'elasticmapreduce ec2',
  pcs: 'ec2',
  'ssm-incidents': 'ssm',
  synthetics: 'lambda',
};

/** Where what was made stands still until one of these calls is made. A function is left out: anything can call it. */
const starters: Readonly<Record<string, Readonly<{ made: string; starts: string }>>> = {
  athena: { made: 'CreateWorkGroup UpdateWorkGroup', starts: 'StartCalculationExecution' },
  batch: { made: 'RegisterJobDefinition', starts: 'SubmitJob' },
  codebuild: { made: 'CreateProject UpdateProject', starts: 'StartBuild StartBuildBatch CreateWebhook' },
  ecs: {
    made: 'RegisterTaskDefinition',
    starts: 'RunTask StartTask CreateService UpdateService CreateTaskSet',
  },
  glue: {
    made: 'CreateJob UpdateJob',
    starts: 'StartJobRun CreateTrigger UpdateTrigger StartTrigger StartWorkflowRun',
  },
  states: { made: 'CreateStateMachine UpdateStateMachine', starts: 'StartExecution StartSyncExecution' },
};

/** Every way in which a service works for the caller with a role that the caller passes. In China some services have names of their own. */
export const passings: () => readonly Passing[] = once(() => Object.entries(passingCalls).flatMap(waysOf));

function waysOf([prefix, names]: readonly [prefix: string, names: string]): readonly Passing[] {
  const others = takers[prefix]?.split(' ') ?? [];
  const services = [prefix, ...others].flatMap((name) => [`${name}.amazonaws.com`, `${name}.amazonaws.com.cn`]);
  const calls = names.split(' ');
  const { made = '', starts = '' } = starters[prefix] ?? {};
  const still = calls.filter((call) => made.split(' ').includes(call));
  const atOnce = calls.filter((call) => !still.includes(call));
  const inService = (each: readonly string[]) => each.map((call) => `${prefix}:${call}`);
  return [
    { services, calls: inService(atOnce), starts: [] },
    { services, calls: inService(still), starts: inService(starts.split(' ')) },
  ].filter((passing) => passing.calls.length > 0);
}
