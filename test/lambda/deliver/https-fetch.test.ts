import { afterEach, expect, test } from 'vitest';
import { httpsFetch } from '../../../lambda/deliver/https-fetch.ts';
import { type Answer, type LocalServer, localServer, type Received } from '../../../standins/local-server.ts';

let server: LocalServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(answer: (received: Received) => Answer): Promise<string> {
  server = await localServer(answer);
  return server.url;
}

test('a post arrives with its body, its headers and its length', async () => {
  const received: Received[] = [];
  const url = await serve((request) => {
    received.push(request);
    return { status: 200, body: 'ok' };
  });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":"佐藤"}' };
  const answer = await httpsFetch(`${url}/services/a`, init);
  expect(await answer.text()).toBe('ok');
  expect(received).toMatchObject([
    { path: '/services/a', body: init.body, headers: { 'content-type': 'application/json', 'content-length': '17' } },
  ]);
});

test.each([
  [200, true],
  [204, true],
  [302, false],
  [404, false],
  [500, false],
])('status %i is ok: %s', async (status, ok) => {
  const url = await serve(() => ({ status, body: '' }));
  expect(await httpsFetch(url)).toMatchObject({ status, ok });
});

test('a redirect is an answer and is not followed', async () => {
  const paths: string[] = [];
  const url = await serve(({ path }) => {
    paths.push(path);
    return { status: 302, headers: { location: '/elsewhere' }, body: '' };
  });
  await httpsFetch(`${url}/first`);
  expect(paths).toEqual(['/first']);
});

test('headers are found whatever their case', async () => {
  const url = await serve(() => ({ status: 429, headers: { 'Retry-After': '7' }, body: '' }));
  const { headers } = await httpsFetch(url);
  expect([headers.get('retry-after'), headers.get('Retry-After'), headers.get('x-none')]).toEqual(['7', '7', null]);
});

test('a body is also had as JSON and as bytes', async () => {
  const url = await serve(() => ({ status: 200, body: '{"a":1}' }));
  const answer = await httpsFetch(url);
  expect(await answer.json()).toEqual({ a: 1 });
  expect(new TextDecoder().decode(await answer.arrayBuffer())).toBe('{"a":1}');
});

test('of an endless body only the beginning is kept', async () => {
  const url = await serve(() => ({ status: 200, body: 'x'.repeat(5_000_000) }));
  const text = await (await httpsFetch(url)).text();
  expect(text.length).toBeLessThan(200_000);
});

test('silence ends when the signal says so', async () => {
  const url = await serve(() => 'silence');
  await expect(httpsFetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow('There was no answer in time.');
});

test('a refused connection is an error', async () => {
  const url = await serve(() => 'silence');
  await server?.close();
  await expect(httpsFetch(url)).rejects.toThrow('ECONNREFUSED');
});

test('a connection closed on its first use is an error', async () => {
  const url = await serve(() => 'hang up');
  await expect(httpsFetch(url)).rejects.toThrow('socket hang up');
});

test('a connection that was closed while it slept is opened again, and the post is made once more', async () => {
  let turns = 0;
  const url = await serve(() => {
    turns += 1;
    return turns === 2 ? 'hang up' : { status: 200, body: 'ok' };
  });
  await httpsFetch(url);
  expect(await (await httpsFetch(url)).text()).toBe('ok');
  expect(turns).toBe(3);
});
