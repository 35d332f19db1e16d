import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import { issuer, nameOf } from './principal.ts';
import { productOf } from './tool.ts';

/** Who made the changes of a digest: a run by its tool and where it ran, “Terraform (GitHub Actions, role `tf-apply`)”. */
export function nameOfRun({ principal, tool }: CloudTrailRecord): Phrase {
  const product = productOf(tool);
  if (product === undefined || principal.kind !== 'AssumedRole' || principal.origin.kind !== 'web identity')
    return nameOf(principal);
  return phrase`${ours(product)} (${issuer(principal.origin.provider)}, role ${code(principal.roleName)})`;
}
