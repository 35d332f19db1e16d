import type * as entries from '../../../../../iam/alerter/actions/parameters.ts';
import type { TextsOf } from '../../../action-text.ts';
import { sentence } from '../sentence-forms.ts';

const storeAgain = 'Store the webhook again: ssm put-parameter with the type SecureString, as docs/operations.md says.';
const slackWaits = 'Slack gets nothing until the webhook is stored again; what happens meanwhile waits for ten hours.';

export const parameters: TextsOf<typeof entries.parameters> = {
  'ssm:PutParameter': {
    ...sentence('write', 'wrote', '{parameter}', { line: '' }),
    why: 'It holds the address that Slack alerts go to: with another one, somebody else reads them.',
    noUndo: storeAgain,
  },
  'ssm:DeleteParameter': {
    ...sentence('delete', 'deleted', '{parameter}', { line: '' }),
    why: slackWaits,
    noUndo: storeAgain,
  },
  'ssm:DeleteParameters': {
    ...sentence('delete', 'deleted', '{parameter}', { line: '' }),
    why: slackWaits,
    noUndo: storeAgain,
  },
};
