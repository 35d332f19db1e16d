/** A message that could not be put into words; the ids are of the events of the heartbeat or of the test that it is about. */
export type Fault = Readonly<{ of: 'event' | 'heartbeat' | 'test' | 'drift'; ids: readonly string[] }>;
