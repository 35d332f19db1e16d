/** A message that could not be put into words; the ids are of the events or of the heartbeat that it is about. */
export type Fault = Readonly<{ of: 'event' | 'heartbeat'; ids: readonly string[] }>;
