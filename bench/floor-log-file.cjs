// The smallest program that finds the changes of IAM in a log file: unpack and parse all of it.
const { readFileSync } = require('node:fs');
const { gunzipSync } = require('node:zlib');

const bytes = readFileSync(process.argv[2]);
const { Records } = JSON.parse(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
const changes = Records.filter(({ eventSource, readOnly }) => eventSource === 'iam.amazonaws.com' && !readOnly);
process.stdout.write(`${changes.length}\n`);
