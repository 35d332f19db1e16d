/** The tool that a call was made with. */
export type Tool = Readonly<{ evidence: Evidence }> &
  (
    | Readonly<{ kind: 'console' }>
    | Readonly<{ kind: 'cli' | 'cloudshell'; version: string | undefined; command: string | undefined }>
    | Readonly<{ kind: 'terraform' | 'opentofu' | 'pulumi' | 'cdk'; version: string | undefined }>
    | Readonly<{ kind: 'sdk'; name: string; version: string | undefined }>
    | Readonly<{ kind: 'agent'; name: string }>
    | Readonly<{ kind: 'service'; service: string }>
    | Readonly<{ kind: 'other'; userAgent: string }>
    | Readonly<{ kind: 'not recorded' }>
  );

/** Who vouches for the tool: AWS itself, or only the user agent, which the caller can set to anything. */
export type Evidence = 'AWS' | 'user agent';
