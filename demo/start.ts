import { endAtBrokenPipe } from '../terminal/broken-pipe.ts';

endAtBrokenPipe(process);
// Loading the rest takes a second. The user should not see an empty screen meanwhile.
process.stdout.write(
  'IAM Whodunit tells a story of one morning in an AWS account. No account is needed; nothing leaves this machine.\n\n',
);

const { playStory } = await import('./play-story.ts');
process.exitCode = await playStory(process.stdout);
