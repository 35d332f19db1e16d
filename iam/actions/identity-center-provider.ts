import { nameFromArn } from '../cloudtrail/arn.ts';
import { type Fields, textAt } from '../cloudtrail/fields.ts';

/**
 * Whether the SAML provider of a request is IAM Identity Center's by its name. Others can create a provider with such a name, too:
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSSSOServiceRolePolicy.html
 */
export function namesIdentityCenterProvider(request: Fields): boolean {
  const provider = textAt(request, 'sAMLProviderArn') ?? textAt(request, 'name') ?? '';
  return nameFromArn(provider).startsWith('AWSSSO_');
}
