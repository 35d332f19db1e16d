import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { FetchFunction } from '@slack/webhook';

type Init = NonNullable<Parameters<FetchFunction>[1]>;
type Answer = Awaited<ReturnType<FetchFunction>>;

const httpsAgent = new HttpsAgent({ keepAlive: true });
const httpAgent = new HttpAgent({ keepAlive: true });

/** Far more than Slack ever answers; the rest of an endless answer is not kept. */
const longestAnswer = 10_000;

/**
 * As much of `fetch` as a post to Slack needs, over Node's own https: the first global `fetch` loads undici,
 * which costs a cold start some 26 ms. Follows no redirect. Why: docs/decisions/0014.
 */
export const httpsFetch: FetchFunction = async (url, init = {}) => {
  try {
    return await exchange(new URL(url), init);
  } catch (error) {
    if (init.signal?.aborted) throw new Error('There was no answer in time.', { cause: error });
    throw error;
  }
};

function exchange(url: URL, init: Init): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = open(url, init);
    request.on('response', (response) => answerOf(response).then(resolve, reject));
    request.on('error', (error) => {
      if (request.reusedSocket && wasClosed(error)) resolve(exchange(url, init));
      else reject(error);
    });
    request.end(init.body);
  });
}

function open(url: URL, { method, headers, signal }: Init) {
  const options = { ...(method && { method }), ...(headers && { headers }), ...(signal && { signal }) };
  return url.protocol === 'https:'
    ? httpsRequest(url, { ...options, agent: httpsAgent })
    : httpRequest(url, { ...options, agent: httpAgent });
}

/** While the function was frozen, the other side may have closed the connection. */
function wasClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const body = await bodyOf(response);
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: response.statusMessage ?? '',
    // The address of a webhook is its secret, and nobody needs it here.
    url: '',
    headers: { get: (name) => headersOf(response).get(name.toLowerCase()) ?? null, entries: () => headersOf(response) },
    text: async () => body.toString(),
    json: async () => JSON.parse(body.toString()),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    if (size < longestAnswer) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

function headersOf({ headers }: IncomingMessage): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
