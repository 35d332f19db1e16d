import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/setup.ts',
    // A thread keeps what it has loaded from file to file (docs/decisions/0151-one-thread-for-many-test-files.md).
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    coverage: { include: ['iam/**/*.ts', 'alert/**/*.ts'], exclude: ['test/**'], reporter: ['text', 'json-summary'] },
    // Validating a template takes seconds in each synthesis: `npm run synth` does it, strictly, once.
    env: {
      CDK_VALIDATION: 'false',
      CDK_CONTEXT_JSON: '{"aws:cdk:bundling-stacks":[]}',
      NO_COLOR: '1',
      // As in the deployed function.
      AWS_LAMBDA_LOG_FORMAT: 'JSON',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  },
});
