import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Fields, fieldsOf } from '../../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer, type Received } from '../../standins/local-server.ts';

/** What a function sends to the Runtime API: its answer to an event, an error instead, or that it could not start. */
export type FunctionReport = Readonly<{ kind: 'response' | 'error' | 'init error'; requestId: string; body: Fields }>;

export type RuntimeApi = LocalServer &
  Readonly<{
    /** Hands an event to the function, which has so many milliseconds for it. */
    invoke(event: unknown, limit?: number): Promise<FunctionReport>;
    initError(): Promise<FunctionReport>;
  }>;

type Invocation = Readonly<{ requestId: string; event: unknown; limit: number }>;

/** Lambda's side of a function: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export async function runtimeApi(): Promise<RuntimeApi> {
  const events = queueOf<Invocation>();
  const reports = queueOf<FunctionReport>();
  const server = await localServer(async (received) => {
    if (received.path.endsWith('/invocation/next')) return invocationAnswer(await events.take());
    reports.put(reportIn(received));
    return { status: 202, body: '{"status":"OK"}' };
  });
  return {
    ...server,
    invoke: (event, limit = 60_000) => {
      events.put({ requestId: randomUUID(), event, limit });
      return inTime(reports.take());
    },
    initError: () => inTime(reports.take()),
  };
}

function invocationAnswer({ requestId, event, limit }: Invocation): Answer {
  const headers = {
    'content-type': 'application/json',
    'Lambda-Runtime-Aws-Request-Id': requestId,
    'Lambda-Runtime-Deadline-Ms': String(Date.now() + limit),
    'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:123456789012:function:iam-whodunit',
  };
  return { status: 200, headers, body: JSON.stringify(event) };
}

function reportIn({ path, body }: Received): FunctionReport {
  const [, requestId = '', kind] = /\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
  const parsed = fieldsOf(JSON.parse(body));
  return { kind: kind === 'response' || kind === 'error' ? kind : 'init error', requestId, body: parsed };
}

async function inTime(report: Promise<FunctionReport>): Promise<FunctionReport> {
  const tooLate = setTimeout(30_000, undefined, { ref: false }).then(() => {
    throw new Error('The function has sent nothing to the Runtime API for 30 seconds.');
  });
  return Promise.race([report, tooLate]);
}

/** Values in their order, and those who wait for one. */
function queueOf<Value>(): Readonly<{ put(value: Value): void; take(): Promise<Value> }> {
  const values: Value[] = [];
  const waiting: ((value: Value) => void)[] = [];
  return {
    put(value) {
      const next = waiting.shift();
      if (next === undefined) values.push(value);
      else next(value);
    },
    take() {
      const [value] = values;
      if (value === undefined) return new Promise((resolve) => waiting.push(resolve));
      values.shift();
      return Promise.resolve(value);
    },
  };
}
