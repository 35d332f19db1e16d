import { endAtBrokenPipe } from '../terminal/broken-pipe.ts';

endAtBrokenPipe(process);
// The rest takes a second to load, and nobody should wonder in front of an empty screen.
process.stdout.write(
  'IAM Whodunit tells a story of one morning in an AWS account. No account is needed; nothing leaves this machine.\n\n',
);

const { tell } = await import('./tell.ts');
process.exitCode = await tell(process.stdout);
