import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';

/** One minified file with all it needs: it starts faster than one that loads the SDK of the runtime. */
export const bundling: BundlingOptions = {
  // @slack/webhook requires modules at run time, which a bundle of ES modules cannot.
  format: OutputFormat.CJS,
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  bundleAwsSDK: true,
};
