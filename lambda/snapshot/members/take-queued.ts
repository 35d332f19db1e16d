import type { SQSBatchResponse } from 'aws-lambda';
import { reasonsOf } from '../../log.ts';
import type { Metrics } from '../../metric.ts';
import type { QueueRecord } from '../../queue-record.ts';
import type { TimeLeft } from '../../time-left.ts';
import { type MemberAsked, memberAskedIn } from './member.ts';
import { MemberClosedError, type MemberServices, takeMember } from './take-member.ts';

export type QueuedServices = MemberServices & Readonly<{ metrics: Pick<Metrics, 'memberRead' | 'memberNotRead'> }>;

/** A member that could not be read is tried once more by the queue; then it waits for the next round. */
const mostTries = 2;

/**
 * Reads the members that messages of the queue ask for, one after the other. One that cannot be read is told, and keeps
 * nothing from the others; one that does not let anybody in is not tried again. Why: docs/decisions/0218.
 */
export async function takeQueued(
  records: readonly QueueRecord[],
  timeLeft: TimeLeft,
  services: QueuedServices,
): Promise<SQSBatchResponse> {
  const again: QueueRecord[] = [];
  for (const record of records) if ((await take(record, timeLeft, services)) === 'again') again.push(record);
  return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
}

async function take(record: QueueRecord, timeLeft: TimeLeft, services: QueuedServices): Promise<'done' | 'again'> {
  const { log, metrics } = services;
  const asked = askedIn(record, services);
  if (asked === undefined) return 'done';
  // Whatever stopped the function itself would stop it again.
  if (triesOf(record) > mostTries)
    return givenUp(
      asked,
      ['It was brought too often: each time the function ended before it had an answer.'],
      services,
    );
  try {
    await takeMember(asked, timeLeft, services);
    metrics.memberRead();
    return 'done';
  } catch (error) {
    const reasons = reasonsOf(error);
    if (error instanceof MemberClosedError || triesOf(record) >= mostTries) return givenUp(asked, reasons, services);
    log.warn({ message: 'member not read', account: asked.account, reasons });
    return 'again';
  }
}

/** Until the next round. */
function givenUp({ account }: MemberAsked, reasons: readonly string[], { log, metrics }: QueuedServices): 'done' {
  log.error({ message: 'member not read', account, reasons });
  metrics.memberNotRead();
  return 'done';
}

function askedIn({ body, messageId }: QueueRecord, { log }: QueuedServices): MemberAsked | undefined {
  try {
    return memberAskedIn(JSON.parse(body));
  } catch (error) {
    log.error({ message: 'member not understood', messageId, reasons: reasonsOf(error) });
    return undefined;
  }
}

function triesOf({ attributes }: QueueRecord): number {
  return Number(attributes?.ApproximateReceiveCount ?? 1);
}
