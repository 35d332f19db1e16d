/**
 * The SDK has this loaded for calls whose answer is a stream of events, of which the functions make none.
 * Why: docs/decisions/0207.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('A call that streams events: lib/bundling.ts leaves the code for it out of the functions.');
  }
}

/** The SDK asks for it first. */
export function eventStreamSerdeProvider(): undefined {
  return undefined;
}
