/**
 * AWS's console tells a refusal in lines of their own (“User:”, “Action:”, “On resource(s):”, “Context:”), which a
 * copy often runs together. Here they become the sentence that everything else prints. Why: docs/decisions/0190.
 */
export function fromConsole(text: string): string {
  return text.replace(card, (_, user: string, service: string, action: string, resource: string, context: string) => {
    const named = action.includes(':') || service === undefined ? action : `${service}:${action}`;
    return `\nUser: ${user} is not authorized to perform: ${named} on resource: ${resource} ${reasonOf(context)}`;
  });
}

const card =
  /User: (\S{1,700}?)\s?(?:Service: ([\w-]{1,60})\s?)?Action: ([\w-]{1,60}(?::\w{1,90})?)\s?On resource\(s\): ?(.{1,1500}?)\s?Context: ?(.{1,200}?(?:actions?|$))/gs;

/** A layer allows nothing (“no identity-based policy allows the action”), or denies. */
function reasonOf(context: string): string {
  const denying = /an? ([\w -]{3,40}?) explicitly denies/.exec(context)?.[1];
  return denying === undefined ? `because ${context}` : `with an explicit deny in a ${denying}`;
}
