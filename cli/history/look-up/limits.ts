/** CloudTrail's event history reaches back so far, in milliseconds. */
export const longest = 90 * 86_400_000;

/** An event appears minutes after the call. */
export const delay = 15 * 60_000;
