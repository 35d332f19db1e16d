import {
  GetAccountPasswordPolicyCommand,
  GetAccountPropertiesCommand,
  GetAccountSummaryCommand,
  GetOutboundWebIdentityFederationInfoCommand,
  ListAccountAliasesCommand,
  ListOrganizationsFeaturesCommand,
} from '@aws-sdk/client-iam';
import { type Asking, ask, askPages, noSuchEntity } from './ask.ts';

/** Only the management account of an organization, or who stands in for it, may ask. */
const notInCharge = [
  'AccountNotManagementOrDelegatedAdministratorException',
  'OrganizationNotFoundException',
  'OrganizationNotInAllFeaturesModeException',
  'ServiceAccessNotEnabledException',
] as const;

/** What is set for the account as a whole. */
export async function readSettings(asking: Asking): Promise<void> {
  const { client } = asking;
  await ask(
    { call: 'GetAccountSummary', send: (options) => client.send(new GetAccountSummaryCommand({}), options) },
    asking,
  );
  await askPages(
    {
      call: 'ListAccountAliases',
      send: (options, Marker) => client.send(new ListAccountAliasesCommand({ Marker }), options),
    },
    asking,
  );
  await ask(
    {
      call: 'GetAccountPasswordPolicy',
      absent: noSuchEntity,
      send: (options) => client.send(new GetAccountPasswordPolicyCommand({}), options),
    },
    asking,
  );
  await ask(
    {
      call: 'GetOutboundWebIdentityFederationInfo',
      absent: ['FeatureDisabledException'],
      send: (options) => client.send(new GetOutboundWebIdentityFederationInfoCommand({}), options),
    },
    asking,
  );
  await ask(
    {
      call: 'ListOrganizationsFeatures',
      absent: notInCharge,
      send: (options) => client.send(new ListOrganizationsFeaturesCommand({}), options),
    },
    asking,
  );
  await ask(
    { call: 'GetAccountProperties', send: (options) => client.send(new GetAccountPropertiesCommand({}), options) },
    asking,
  );
}
