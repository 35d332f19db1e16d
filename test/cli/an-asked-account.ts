import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ApiAnswer, type ApiCall, apiError, awsApi } from '../../standins/aws-api.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { today } from './ask/files.ts';
import { whodunit } from './whodunit.ts';

export type Answers = Readonly<Record<string, ApiAnswer>>;

/** Runs `whodunit` against an account that is played over sockets: `answers` by operation, everything else is unknown. */
export async function asking(
  answers: Answers | ((call: ApiCall) => ApiAnswer | undefined),
  ...args: readonly string[]
) {
  const answer = typeof answers === 'function' ? answers : ({ operation }: ApiCall) => answers[operation];
  const calls: ApiCall[] = [];
  const server = await awsApi((call) => {
    calls.push(call);
    return answer(call) ?? apiError('InvalidAction', call.operation);
  });
  onTestFinished(() => server.close());
  const env = {
    ...{ AWS_ENDPOINT_URL: server.url, AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y' },
    ...{ AWS_REGION: 'ap-northeast-1', XDG_CACHE_HOME: join(temporaryFolder('asked'), 'cache') },
  };
  return { ...(await whodunit(args, { env, now: today })), calls };
}

/** IAM has documents URL-encoded. */
export function encoded<Value extends object>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (name, each) =>
    /Document$/.test(name) ? encodeURIComponent(JSON.stringify(each)) : each,
  );
}
