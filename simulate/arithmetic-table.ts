import { loadOf, sumOf } from './arithmetic.ts';

const sizes = [1, 100, 1_000, 10_000] as const;

/** The table of docs/scale.md, which a test holds against the page. */
export function arithmeticTable(): string {
  const loads = sizes.map(loadOf);
  const rows: readonly (readonly [string, (load: (typeof loads)[number]) => string])[] = [
    ['events a day', ({ eventsADay }) => whole(eventsADay)],
    ['events a second in a roll-out', ({ eventsASecond }) => eventsASecond.toFixed(2)],
    ['its last mail, at 8 a second', ({ minutesOfMail }) => time(minutesOfMail)],
    ['its last post to one channel, at 1 a second', ({ minutesOfSlack }) => time(minutesOfSlack)],
    ['EventBridge, USD a month', ({ costs }) => costs.bus.toFixed(2)],
    ['SQS', ({ costs }) => costs.queue.toFixed(2)],
    ['Lambda', ({ costs }) => costs.function.toFixed(2)],
    ['DynamoDB', ({ costs }) => costs.table.toFixed(2)],
    ['SNS, one address', ({ costs }) => costs.topic.toFixed(2)],
    ['logs and KMS', ({ costs }) => costs['logs and keys'].toFixed(2)],
    ['**sum, USD a month**', ({ costs }) => `**${sumOf(costs).toFixed(2)}**`],
  ];
  const head = ['', ...loads.map(({ accounts }) => `${whole(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`)];
  const body = rows.map(([name, cell]) => [name, ...loads.map(cell)]);
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function whole(number: number): string {
  return number.toLocaleString('en-US');
}

function time(minutes: number): string {
  return minutes < 1 ? `${(minutes * 60).toFixed(0)} s` : `${whole(Math.round(minutes))} min`;
}
