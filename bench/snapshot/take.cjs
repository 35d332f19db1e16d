// Hands the snapshot function its event in a fresh process, as the schedule does, and prints what that cost the process.
const http = require('node:http');

const began = Date.now();
const limit = 15 * 60_000;
const asked = [];
const { request } = http;
http.request = (options, ...rest) => {
  if (String(options.port) === new URL(process.env.AWS_ENDPOINT_URL_IAM).port) asked.push(Date.now());
  return request(options, ...rest);
};
console.info = () => {};
const failed = [];
for (const level of ['warn', 'error']) console[level] = (line) => failed.push(line);
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const context = {
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:snapshot',
  getRemainingTimeInMillis: () => limit - (Date.now() - began),
};

(async () => {
  const { handler } = require(process.argv[2]);
  await handler({ source: 'aws.events' }, context);
  const minutes = (Date.now() - began) / 60_000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  print(JSON.stringify({ minutes, megabytes, requests: asked.length, mostInASecond: mostWithin(1_000), failed }));
  process.exit(0);
})();

function mostWithin(milliseconds) {
  let first = 0;
  return asked.reduce((most, time, index) => {
    while (asked[first] <= time - milliseconds) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}
