/** The least that a program for this job does with an event: it reads it, and passes it on in every form as it came. */
export function passOn(body: string): readonly string[] {
  const event: unknown = JSON.parse(body);
  const text = JSON.stringify(event, undefined, 2);
  const slack = JSON.stringify({ text, blocks: [{ type: 'section', text: { type: 'plain_text', text } }] });
  const bodies = { default: JSON.stringify(event), email: text, https: JSON.stringify({ description: text }) };
  return [slack, JSON.stringify(bodies), text];
}
