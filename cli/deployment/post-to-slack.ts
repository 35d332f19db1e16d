/** What came of a post: Slack's own word where it refused. */
export type Posted =
  | Readonly<{ kind: 'taken' }>
  | Readonly<{ kind: 'refused'; answer: string }>
  | Readonly<{ kind: 'no answer' }>;

/** Posts a line to a webhook. Nothing that is said of it, not even an error, holds the address. */
export async function postToSlack(url: string, text: string): Promise<Posted> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    const answer = (await response.text()).trim();
    if (response.ok && answer === 'ok') return { kind: 'taken' };
    // A word of Slack's, such as no_service; a page of somebody else's says nothing, and may repeat the address.
    return { kind: 'refused', answer: /^[a-z_]{1,60}$/.test(answer) ? answer : String(response.status) };
  } catch {
    return { kind: 'no answer' };
  }
}
