import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Fields, fieldsAt, textAt } from '../../../../iam/cloudtrail/fields.ts';
import { region } from '../../emulator/environment.ts';
import { recordOf } from '../record-of-call.ts';
import { roleSession } from '../role-session.ts';
import { callsOf } from './calls-of-change.ts';
import { stackChange } from './stack-change.ts';

export type RecordsOfStacks = Readonly<{
  /** Takes the record of a call to CloudFormation, which says in whose name a stack is changed. */
  learn(record: Fields): void;
  close(): Promise<void>;
}>;

type Wanted = Readonly<{ file: string; accountId: string; record(record: Fields): Promise<void> }>;

/** Records the calls to IAM that CloudFormation makes, out of what the emulator writes into `file` from now on. */
export function recordsOfStacks({ file, accountId, record }: Wanted): RecordsOfStacks {
  const callers = new Map<string, Fields>();
  const ending = new AbortController();
  const next = linesAfter(existsSync(file) ? statSync(file).size : 0, file);
  const follow = async () => {
    while (!ending.signal.aborted) {
      // The call that started it has its record first.
      await pause(300, undefined, { signal: ending.signal }).catch(() => undefined);
      for (const change of (await next()).map(stackChange)) {
        const about = circumstances(callers.get(change.stackName) ?? serviceItself, accountId);
        for (const call of callsOf(change, accountId))
          await record(recordOf(call, { ...about, eventId: randomUUID() }));
      }
    }
  };
  const following = follow();
  return {
    learn: (made) => {
      const name = stackNameIn(made);
      if (name !== undefined) callers.set(name, callerOf(made, accountId, callers.get(name)));
    },
    close: async () => {
      ending.abort();
      await following;
    },
  };
}

function circumstances(userIdentity: Fields, accountId: string) {
  const service = 'cloudformation.amazonaws.com';
  const from = { source: service, userAgent: service, service: 'iam', region };
  return { userIdentity: { ...userIdentity, invokedBy: service }, accountId, time: Date.now(), ...from };
}

/** Before anybody was seen to call it. */
const serviceItself: Fields = { type: 'AWSService' };

/** A stack's name, which may also be given by its ARN; undefined where the call does not change it. */
function stackNameIn(record: Fields): string | undefined {
  if (record['readOnly'] === true) return undefined;
  const given = textAt(record, 'requestParameters', 'stackName');
  return given?.includes(':stack/') ? given.split('/')[1] : given;
}

/** The session of the stack's role, once a role was passed; else whoever called. A change set is carried out with the role of its creation. */
function callerOf(record: Fields, accountId: string, last: Fields | undefined): Fields {
  const roleArn = textAt(record, 'requestParameters', 'roleARN');
  if (roleArn === undefined) {
    const hasRole = record['eventName'] === 'ExecuteChangeSet' && last !== undefined;
    return hasRole ? last : fieldsAt(record, 'userIdentity');
  }
  const arn = `arn:aws:sts::${accountId}:assumed-role/${roleArn.split('/').at(-1)}/AWSCloudFormation`;
  return roleSession({ arn, accountId, creationDate: String(record['eventTime']), roleArn });
}

/** Gives the whole lines that came since the last call. */
function linesAfter(start: number, file: string): () => Promise<readonly string[]> {
  let position = start;
  return async () => {
    const size = existsSync(file) ? statSync(file).size : 0;
    if (size === position) return [];
    const handle = await open(file);
    const { buffer, bytesRead } = await handle
      .read(Buffer.alloc(size - position), 0, size - position, position)
      .finally(() => handle.close());
    const whole = buffer.subarray(0, buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1);
    position += whole.length;
    return whole
      .toString()
      .split('\n')
      .filter((line) => line !== '');
  };
}
