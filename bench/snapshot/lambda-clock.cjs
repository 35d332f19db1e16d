// Required before a program: its clock is that of a function of Lambda's with 512 MB, which has 29 % of a processor, so
// the time of the processor counts threefold and more. A pause is a fiftieth as long, and the clock then shows the time
// that it was to take: a quarter of an hour passes in seconds. Longer timers are no pauses but limits, and stay.
// https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
const timers = require('node:timers/promises');

const share = 512 / 1_769;
const faster = 50;
const [RealDate, realNow, later] = [Date, Date.now, setTimeout];
const longestPause = 2_500;
let jumped = 0;

function now() {
  const { user, system } = process.cpuUsage();
  return Math.floor(realNow() + jumped + ((user + system) / 1_000) * (1 / share - 1));
}

function fastTimeout(task, milliseconds = 0, ...args) {
  if (milliseconds > longestPause) return later(task, milliseconds, ...args);
  const due = now() + milliseconds;
  return later(() => {
    jumped += Math.max(0, due - now());
    task(...args);
  }, milliseconds / faster);
}

globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }
};
Date.now = now;
globalThis.setTimeout = fastTimeout;
timers.setTimeout = (milliseconds) => new Promise((done) => fastTimeout(done, milliseconds));
