/** How a user signs in, by the ids that IAM has for it. Never a secret: IAM does not give them away. */
export type Credentials = Readonly<{
  /** Whether the user has a password for the console. */
  password: boolean;
  /** Milliseconds since 1970; undefined where it is not known. */
  passwordLastUsed: number | undefined;
  accessKeys: ReadonlyMap<string, AccessKey>;
  /** Serial numbers of the MFA devices in use. */
  mfaDevices: ReadonlySet<string>;
  sshKeys: ReadonlyMap<string, Credential>;
  signingCertificates: ReadonlyMap<string, Credential>;
  serviceCredentials: ReadonlyMap<string, ServiceCredential>;
}>;

export type Status = 'Active' | 'Inactive' | 'Expired';

/** `body`: the public part, where it is known; with it the credential could be uploaded again. */
export type Credential = Readonly<{ status: Status | undefined; body: string | undefined }>;

export type AccessKey = Readonly<{
  status: Status | undefined;
  created: number | undefined;
  /** Undefined where it is not known; `never` for a key that AWS never saw in use. */
  lastUsed: Readonly<{ time: number; service: string | undefined }> | 'never' | undefined;
}>;

export type ServiceCredential = Readonly<{ status: Status | undefined; service: string | undefined }>;

export const noCredentials: Credentials = {
  password: false,
  passwordLastUsed: undefined,
  accessKeys: new Map(),
  mfaDevices: new Set(),
  sshKeys: new Map(),
  signingCertificates: new Map(),
  serviceCredentials: new Map(),
};
