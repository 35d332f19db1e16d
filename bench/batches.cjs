// Hands batches of events to a bundle in a fresh process and prints what that cost the process.
const { readFileSync } = require('node:fs');

const [bundle, file] = process.argv.slice(2);
const { handler } = require(bundle);
const batches = JSON.parse(readFileSync(file, 'utf8'));
console.info = () => {};
// Metrics are lines of standard output, where only the figures belong here.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const context = { getRemainingTimeInMillis: () => 60_000 };
const before = process.cpuUsage();

(async () => {
  let failures = 0;
  for (const Records of batches) failures += (await handler({ Records }, context)).batchItemFailures.length;
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  print(JSON.stringify({ failures, megabytes, milliseconds: (user + system) / 1000 }));
  process.exit(0);
})();
