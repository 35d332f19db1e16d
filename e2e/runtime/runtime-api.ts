import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Fields, fieldsOf } from '../../iam/cloudtrail/fields.ts';
import { type Answer, type LocalServer, localServer, type Received } from '../../standins/local-server.ts';

/** What a function told the Runtime API: an answer to an event, an error instead of one, or that it could not start. */
export type Told = Readonly<{ kind: 'response' | 'error' | 'init error'; requestId: string; body: Fields }>;

export type RuntimeApi = LocalServer &
  Readonly<{
    /** Hands an event to the function, which has so many milliseconds for it. */
    invoke(event: unknown, limit?: number): Promise<Told>;
    initError(): Promise<Told>;
  }>;

type Invocation = Readonly<{ requestId: string; event: unknown; limit: number }>;

/** Lambda's side of a function: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export async function runtimeApi(): Promise<RuntimeApi> {
  const events = queueOf<Invocation>();
  const told = queueOf<Told>();
  const server = await localServer(async (received) => {
    if (received.path.endsWith('/invocation/next')) return invocationAnswer(await events.take());
    told.put(toldBy(received));
    return { status: 202, body: '{"status":"OK"}' };
  });
  return {
    ...server,
    invoke: (event, limit = 60_000) => {
      events.put({ requestId: randomUUID(), event, limit });
      return soon(told.take());
    },
    initError: () => soon(told.take()),
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

function toldBy({ path, body }: Received): Told {
  const [, requestId = '', kind] = /\/invocation\/([^/]+)\/(response|error)$/.exec(path) ?? [];
  const parsed = fieldsOf(JSON.parse(body));
  return { kind: kind === 'response' || kind === 'error' ? kind : 'init error', requestId, body: parsed };
}

async function soon(told: Promise<Told>): Promise<Told> {
  const tooLate = setTimeout(30_000, undefined, { ref: false }).then(() => {
    throw new Error('The function told the Runtime API nothing for 30 seconds.');
  });
  return Promise.race([told, tooLate]);
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
