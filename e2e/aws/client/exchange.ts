import { request } from 'node:https';

export type Outgoing = Readonly<{
  method: string;
  headers: Readonly<Record<string, string>>;
  /** The certificate that the server shows, in PEM. */
  ca: string;
  body: string;
}>;

/** Sends one request and gives its answer. The server's certificate is one that only this run trusts. */
export function exchange(url: URL, { body, ...options }: Outgoing): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: String(Buffer.concat(chunks)) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The text at the address; an empty one while no server answers there. */
export async function get(url: URL, ca: string): Promise<string> {
  try {
    return (await exchange(url, { method: 'GET', headers: {}, ca, body: '' })).text;
  } catch {
    return '';
  }
}
