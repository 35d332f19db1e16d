import { type Log, type LogEntry, reasonsOf } from './log.ts';

/** What a step makes; where a fault of ours stops it, the log says so and `otherwise` makes the rest go on. */
export function orElse<T>(step: () => T, otherwise: () => T, about: LogEntry, log: Log): T {
  try {
    return step();
  } catch (error) {
    log.error({ ...about, reasons: reasonsOf(error) });
    return otherwise();
  }
}
