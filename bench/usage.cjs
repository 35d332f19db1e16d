// Required before a program: writes down what its process took, when it ends.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const milliseconds = (user + system) / 1000;
  writeFileSync(
    process.env.USAGE_FILE,
    JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }),
  );
});
