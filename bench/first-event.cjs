// Loads a bundle and handles one event in a fresh process, as Lambda does at a cold start, and prints the
// milliseconds that took: node's own start is the same for everybody and left out.
const { readFileSync } = require('node:fs');
const { performance } = require('node:perf_hooks');

const [bundle, event] = process.argv.slice(2);
const batch = { Records: [{ messageId: 'm-1', body: readFileSync(event, 'utf8') }] };
console.info = () => {};
// Metrics are lines of standard output, where only the figures belong here.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const began = performance.now();
const { handler } = require(bundle);
const loaded = performance.now();
handler(batch, { getRemainingTimeInMillis: () => 60_000 }).then((answer) => {
  const milliseconds = { load: loaded - began, whole: performance.now() - began };
  print(JSON.stringify({ ...milliseconds, failures: answer.batchItemFailures.length }));
  process.exit(0);
});
