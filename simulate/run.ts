import { parseArgs } from 'node:util';
import { flawsOf, rowsOf, tableOf } from './report.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { shapes } from './shapes.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    accounts: { type: 'string', default: '1000' },
    scenario: { type: 'string', default: 'day' },
  },
});
const chosen = scenarios.filter((each) => values.scenario === 'all' || values.scenario === each);
const [seed, accounts] = [Number(values.seed), Number(values.accounts)];
if (chosen.length === 0) fail(`--scenario is one of ${scenarios.join(', ')} or all; it was ${values.scenario}.`);
if (!Number.isInteger(seed)) fail(`--seed is a whole number; it was ${values.seed}.`);
if (!Number.isInteger(accounts) || accounts < 5 || accounts > 100_000) {
  fail(`--accounts is a whole number from 5 to 100000; it was ${values.accounts}.`);
}

const late: string[] = [];
for (const scenario of chosen) for (const shape of shapes) await show(scenario, shape);
console.log(
  late.length === 0
    ? 'Every critical alert was on Slack within 60 seconds (p99), in every scenario.'
    : `Critical alerts came later than 60 seconds (p99):\n${late.join('\n')}`,
);

async function show(scenario: Scenario, shape: (typeof shapes)[number]): Promise<void> {
  const [began, cpu] = [Date.now(), process.cpuUsage()];
  const outcome = await simulate({ scenario, accounts, seed }, shape);
  const { user, system } = process.cpuUsage(cpu);
  const spent = (user + system) / 1_000 / Math.max(1, outcome.events);
  console.log(`${scenario}, ${accounts} accounts, ${outcome.events} events; ${shape}\n\n${tableOf(outcome)}\n`);
  console.log(
    `Held back: ${outcome.held}. Waited at most: ${outcome.longest.alerts} events, ${outcome.longest.slack} messages for Slack. Slack answered 429 ${outcome.refusals} times.`,
  );
  for (const flaw of flawsOf(outcome)) console.log(flaw);
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  console.log(
    `Process: ${spent.toFixed(2)} ms of CPU an event, ${megabytes.toFixed(0)} MB, ${((Date.now() - began) / 1_000).toFixed(1)} s.\n`,
  );
  for (const { destination, critical } of rowsOf(outcome)) {
    if (destination !== 'sns' && critical.p99 > 60)
      late.push(`- ${scenario}, ${shape}, ${destination}: ${critical.p99.toFixed(0)} s`);
  }
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}
