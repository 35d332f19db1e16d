import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    setupFiles: 'test/setup.ts',
    // A thread keeps what it has loaded from file to file (docs/decisions/0151-one-thread-for-many-test-files.md).
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // Against a test that hangs. `npm run test:long` has tests of ten minutes, on a busy machine of more.
    testTimeout: mode === 'long' ? 3_600_000 : 120_000,
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
}));
