import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Modules that the bundle takes in the place of others, by paths from the project's root. */
export const aliases: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': './lambda/environment-credentials.ts',
  '@smithy/core/event-streams': './lambda/event-streams.ts',
  'mnemonist/lru-cache': './lambda/endpoint-cache.ts',
};

/** One minified file with all it needs: it starts faster than one that loads the SDK of the runtime. */
export const bundling: BundlingOptions = {
  // @slack/webhook requires modules at run time, which a bundle of ES modules cannot.
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  bundleAwsSDK: true,
  esbuildArgs: Object.fromEntries(Object.entries(aliases).map(([module, path]) => [`--alias:${module}`, path])),
};
