import { spawn } from 'node:child_process';
import type { DeployedFunction } from './deployed-function.ts';
import type { RuntimeClient } from './installed-client.ts';
import { type RuntimeApi, runtimeApi } from './runtime-api.ts';

/** A function in an execution environment of its own, under AWS's runtime client. */
export type RunningFunction = Pick<RuntimeApi, 'invoke' | 'initError'> &
  Readonly<{
    /** What it wrote to its log so far, line by line. */
    log(): readonly string[];
    /** Resolves with its exit code where it ends by itself. */
    ended: Promise<number | null>;
    stop(): Promise<void>;
  }>;

type Environment = Readonly<Record<string, string>>;

export async function start(
  { asset, handler }: DeployedFunction,
  environment: Environment,
  { node, client }: RuntimeClient,
): Promise<RunningFunction> {
  const api = await runtimeApi();
  const env = { ...environment, ...lambdaVariables(asset, handler), AWS_LAMBDA_RUNTIME_API: new URL(api.url).host };
  const process = spawn(node, [client, handler], { cwd: asset, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: Buffer[] = [];
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (chunk: Buffer) => written.push(chunk));
  const ended = new Promise<number | null>((resolve) => process.on('close', resolve));
  return {
    invoke: api.invoke,
    initError: api.initError,
    log: () => Buffer.concat(written).toString().split('\n').filter(Boolean),
    ended,
    async stop() {
      process.kill('SIGKILL');
      await ended;
      await api.close();
    },
  };
}

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime */
function lambdaVariables(asset: string, handler: string): Environment {
  return {
    _HANDLER: handler,
    LAMBDA_TASK_ROOT: asset,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: 'iam-whodunit',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_FORMAT: 'JSON',
    AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/iam-whodunit',
    AWS_LAMBDA_LOG_STREAM_NAME: 'e2e',
    TZ: ':UTC',
  };
}
