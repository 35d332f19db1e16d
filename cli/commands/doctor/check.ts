import { AwsFault } from '../../aws/aws-fault.ts';
import { type Outcome, unknown } from './outcome.ts';
import type { Services } from './services.ts';

/** One thing that has to be right for an alert to come; each is a file of `checks/`. */
export type Check = Readonly<{ name: string; check(services: Services): Promise<Outcome> }>;

/** A check looks at something that another check already calls missing. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

/** Makes a check. What keeps it from being made, such as a permission that is missing, is an outcome: the others go on. */
export async function outcomeOf({ check }: Check, services: Services): Promise<Outcome> {
  try {
    return await check(services);
  } catch (error) {
    if (error instanceof NotThere) return unknown(error.message);
    if (error instanceof AwsFault) return unknown(sentence(error.message));
    throw error;
  }
}

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return begun.endsWith('.') ? begun : `${begun}.`;
}
