import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, Stack } from 'aws-cdk-lib/core';
import { expect, test } from 'vitest';
import { functionCode } from '../../../lib/bundling/function-code.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

// CDK takes two assets of the same options for one, and what bundles them is no option in its eyes.
test('two functions have each their own code, in one file that Lambda finds', () => {
  const outdir = temporaryFolder('assembly');
  const app = new App({ outdir, postCliContext: { 'aws:cdk:bundling-stacks': ['**'] } });
  const stack = new Stack(app, 'Stack');
  for (const entry of ['lambda/handler.ts', 'lambda/snapshot/handler.ts'])
    new LambdaFunction(stack, entry, {
      code: functionCode(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
    });
  app.synth();
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' }).filter((file) => /^asset\..*\//.test(file));
  expect(files.map((file) => file.split('/').at(-1))).toEqual(['index.js', 'index.js']);
  const [one, other] = files.map((file) => readFileSync(join(outdir, file), 'utf8'));
  expect(one).not.toBe(other);
});
