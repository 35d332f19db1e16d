import type { IAMClient } from '@aws-sdk/client-iam';
import type { STSClient } from '@aws-sdk/client-sts';
import type { TimeLeft } from '../../time-left.ts';
import { isDenial } from '../ask.ts';
import type { FactTeller } from '../directory/tell-facts.ts';
import { type SnapshotServices, takeSnapshot } from '../take-snapshot.ts';
import type { MemberAsked } from './member.ts';
import { type MemberCredentials, memberCredentials } from './member-credentials.ts';

export type MemberServices = Omit<SnapshotServices, 'iam' | 'drift'> &
  Readonly<{
    sts: STSClient;
    /** A client that reads the IAM of a member at a pace of its own: each account has its own rate. */
    iamOf(credentials: MemberCredentials): IAMClient;
    /** Its own event history: each account sees its own only. */
    driftOf(credentials: MemberCredentials): SnapshotServices['drift'];
    facts: FactTeller;
  }>;

/** The member does not let the alerter in: its role is missing, or trusts somebody else. */
export class MemberClosedError extends Error {}

/** Reads the IAM of a member through its role. Throws where it cannot be read. */
export async function takeMember(asked: MemberAsked, timeLeft: TimeLeft, services: MemberServices): Promise<void> {
  const { account } = asked;
  if (await isReadSince(asked, timeLeft, services)) {
    services.log.info({ message: 'member read already', account });
    return;
  }
  // Its tags are known also where its role is missing.
  if (asked.withFacts) await services.facts.tags(account, timeLeft);
  const credentials = await credentialsOf(asked, timeLeft, services);
  if (asked.withFacts) await services.facts.name(account, credentials, timeLeft);
  const iam = services.iamOf(credentials);
  try {
    await takeSnapshot(account, timeLeft, { ...services, iam, drift: services.driftOf(credentials) });
  } finally {
    iam.destroy();
  }
}

/** Whether a reading began since somebody asked for one. */
async function isReadSince({ account, asked }: MemberAsked, timeLeft: TimeLeft, { store }: MemberServices) {
  if (asked === undefined) return false;
  const last = await store.readSnapshot(account, timeLeft);
  return last !== undefined && last.time >= asked;
}

async function credentialsOf(asked: MemberAsked, timeLeft: TimeLeft, { sts }: MemberServices) {
  try {
    return await memberCredentials(asked, sts, timeLeft);
  } catch (cause) {
    if (!isDenial(cause)) throw cause;
    throw new MemberClosedError(`The role ${asked.roleArn} does not let this function in.`, { cause });
  }
}
