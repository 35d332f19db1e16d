import { shown } from '../../../alert/visible.ts';
import type { Gone } from '../../../iam/denial/gone.ts';
import type { Reading } from '../../../iam/denial/reading.ts';
import { quoted } from '../../../iam/undo/command.ts';

/** What is said where no refusal was read: the first line is the answer. */
export function notUnderstood(reading: Reading | undefined): readonly string[] {
  const gone = reading?.kind === 'not a denial' ? reading.gone : undefined;
  if (gone !== undefined) return isGone(gone);
  return [
    'No refusal of AWS could be read in this message.',
    'Paste all of it, with the words "is not authorized to perform"; or say who was refused what: --principal ARN --action s3:PutObject --resource ARN.',
  ];
}

/** Nobody refused anything, and yet IAM's history has the culprit. */
function isGone({ what, name }: Gone): readonly string[] {
  const which = name === undefined ? `the ${what} that the call names` : `the ${what} ${shown(name)}`;
  return [
    `No policy refused this: ${which} is not there, or not as the call needs it.`,
    `Who deleted or changed it, if it was ever there: ${logOf({ what, name })}`,
  ];
}

function logOf({ what, name }: Gone): string {
  const named = quoted(name?.split('/').at(-1) ?? 'NAME');
  const commands: Readonly<Record<Gone['what'], string>> = {
    'OIDC provider': "whodunit log --action '*OpenIDConnectProvider*'",
    'SAML provider': "whodunit log --action '*SAMLProvider*'",
    'instance profile': "whodunit log --action '*InstanceProfile*'",
    role: `whodunit log --role ${named}`,
    user: `whodunit log --user ${named}`,
    group: `whodunit log --group ${named}`,
    policy: `whodunit log --policy ${named}`,
  };
  return commands[what];
}
