import { asText, isObject } from '../iam/cloudtrail/fields.ts';

/** A test that somebody asked for: nothing has happened but that. */
export type TestRun = Readonly<{
  /** Of the event that asked for it, given by EventBridge. */
  id: string;
  /** When it was asked for, in milliseconds since 1970. */
  time: number;
  accountId: string;
}>;

/** What asks for a test on the bus. Whoever may put events there may ask, and can say nothing else by it. */
export const testEvent = { source: 'iam-whodunit.test', detailType: 'IAM Whodunit test' } as const;

type Input = Readonly<{ id: string; time: string; account: string }>;

/** The message that the rule makes of it. EventBridge has no event with such a member. */
export function testInput({ id, time, account }: Input): object {
  return { iamWhodunit: 'test', id, time, account };
}

/** The test that a message asks for; undefined where it is anything else, also a test that lacks something. */
export function testIn(value: unknown): TestRun | undefined {
  if (!isObject(value) || value['iamWhodunit'] !== 'test') return undefined;
  const [id, time, accountId] = [asText(value['id']), Date.parse(String(value['time'])), asText(value['account'])];
  if (id === undefined || accountId === undefined || Number.isNaN(time)) return undefined;
  return { id, time, accountId };
}
