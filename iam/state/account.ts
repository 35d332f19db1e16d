/** What is set for the account as a whole. A member that is undefined is not known. */
export type Account = Readonly<{
  /** The number; undefined where nothing told it. */
  id: string | undefined;
  /** `aws`, `aws-cn`, ... */
  partition: string;
  /** `none`: the account has none. */
  alias: string | 'none' | undefined;
  passwordPolicy: PasswordPolicy | 'none' | undefined;
  /** Which tokens the global endpoint of STS issues. */
  globalEndpointTokenVersion: string | undefined;
  rootCredentialsManagement: boolean | undefined;
  rootSessions: boolean | undefined;
  outboundFederation: boolean | undefined;
  /** By namespace, as JSON. */
  properties: ReadonlyMap<string, string>;
}>;

/** The rules by the names of the API's request, with the values as they are written: `minimumPasswordLength` and `8`. */
export type PasswordPolicy = ReadonlyMap<string, string>;

export const unknownAccount: Account = {
  id: undefined,
  partition: 'aws',
  alias: undefined,
  passwordPolicy: undefined,
  globalEndpointTokenVersion: undefined,
  rootCredentialsManagement: undefined,
  rootSessions: undefined,
  outboundFederation: undefined,
  properties: new Map(),
};
