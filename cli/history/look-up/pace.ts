/** How a history waits: handed in, so that a test need not. */
export type Waiting = Readonly<{
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
}>;

/** AWS allows an account two look-ups a second: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html */
const interval = 500;

/** Lets one call begin after another, half a second apart. */
export function pacer({ now, sleep }: Waiting): () => Promise<void> {
  let next = 0;
  return async () => {
    const begin = Math.max(now(), next);
    next = begin + interval;
    if (begin > now()) await sleep(begin - now());
  };
}
