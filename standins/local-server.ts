import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine only, which stands in for a service of Slack or AWS. */
export type LocalServer = Readonly<{ url: string; close(): Promise<void> }>;

export type Received = Readonly<{ path: string; headers: IncomingMessage['headers']; body: string }>;

/** What a server sends back. With `silence` it never answers; with `hang up` it closes the connection. */
export type Answer =
  | Readonly<{ status: number; body: string; headers?: Readonly<Record<string, string>> }>
  | 'silence'
  | 'hang up';

export async function localServer(answer: (received: Received) => Answer | Promise<Answer>): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    try {
      const body = await textOf(request);
      send(response, await answer({ path: request.url ?? '/', headers: request.headers, body }));
    } catch (error) {
      send(response, { status: 500, body: String(error) });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === 'silence') return;
  if (answer === 'hang up') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
