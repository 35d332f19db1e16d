import type { Actions } from '../../actions/action.ts';
import { onPart } from './on-part.ts';

const noUndo = 'Store the webhook again: ssm put-parameter with the type SecureString, as docs/operations.md says.';
const deleted = 'Slack is not told until the webhook is stored again; what happens meanwhile waits for ten hours.';

export const parameters: Actions = {
  PutParameter: onPart({
    target: 'parameter',
    en: {
      verb: 'write',
      past: 'wrote',
      object: '{parameter}',
      why: 'It holds the address that Slack alerts go to: with another one, somebody else reads them.',
      noUndo,
    },
  }),
  DeleteParameter: onPart({
    target: 'parameter',
    en: { verb: 'delete', past: 'deleted', object: '{parameter}', why: deleted, noUndo },
  }),
  DeleteParameters: onPart({
    target: 'parameter',
    en: { verb: 'delete', past: 'deleted', object: '{parameter}', why: deleted, noUndo },
  }),
};
