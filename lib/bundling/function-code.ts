import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AssetHashType, DockerImage } from 'aws-cdk-lib/core';

const root = join(import.meta.dirname, '../..');

/** The code of a function whose handler is in this file, given by its path from the project's root: `index.handler` of one file. */
export function functionCode(entry: string): Code {
  return Code.fromAsset(root, {
    // What was bundled tells whether the function changed; the project holds much that it does not.
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK wants to know one for when bundling here fails; bundling here throws then.
      image: DockerImage.fromRegistry('none'),
      // Without it, two functions would be one asset: CDK knows them by these options alone, and a function is not seen in them.
      command: [entry],
      local: { tryBundle: (folder) => bundle(entry, join(folder, 'index.js')) },
    },
  });
}

function bundle(entry: string, outfile: string): boolean {
  const program = join(import.meta.dirname, 'run.ts');
  execFileSync(process.execPath, ['--import', 'tsx', program, entry, outfile], {
    cwd: root,
    // What it prints goes to standard error, as CDK's own bundling has it.
    stdio: ['ignore', 2, 2],
  });
  return true;
}
