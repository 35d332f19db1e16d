import { fieldsOf, listAt, textAt } from '../../iam/cloudtrail/fields.ts';
import type { SnsPublication } from '../../standins/sns.ts';

/** The ids of the alerts in publications, from the machine body of each. */
export function publishedIds(publications: readonly SnsPublication[]): readonly string[] {
  return publications
    .flatMap(({ bodies }) => listAt(fieldsOf(JSON.parse(bodies['default'] ?? '{}')), 'alerts'))
    .map((alert) => textAt(fieldsOf(alert), 'id') ?? '');
}
