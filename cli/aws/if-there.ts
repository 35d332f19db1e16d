import { fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';
import { AwsFault } from './aws-fault.ts';

/** What a call answers; undefined where AWS says by one of these names that there is no such thing. */
export async function ifThere<Answer>(
  absent: readonly string[],
  call: () => Promise<Answer>,
): Promise<Answer | undefined> {
  try {
    return await call();
  } catch (error) {
    const name = textAt(fieldsOf(error instanceof AwsFault ? error.cause : error), 'name') ?? '';
    if (absent.includes(name)) return undefined;
    throw error;
  }
}
