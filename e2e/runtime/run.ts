import { missingPrograms } from '../machine/missing-programs.ts';
import { runAlone } from '../report/run-alone.ts';
import { buildTools } from './installed-client.ts';
import { runUnderLambdaClient } from './run-under-lambda-client.ts';

await runAlone({
  name: "the function under AWS's own runtime client",
  obstacle: obstacle(),
  checks: runUnderLambdaClient,
});

function obstacle(): string | undefined {
  if (`${process.platform} ${process.arch}` !== 'linux x64') return 'the Node that it runs on is for Linux on x64';
  const missing = missingPrograms(buildTools);
  return missing.length === 0 ? undefined : `${missing.join(' and ')}, which builds the client, is not installed`;
}
