/** What a message says that IAM does not have, or has otherwise than the call needs it: no refusal, but IAM's history tells who. */
export type Gone = Readonly<{
  what: 'OIDC provider' | 'SAML provider' | 'instance profile' | 'role' | 'user' | 'group' | 'policy';
  name: string | undefined;
}>;

const words: readonly (readonly [RegExp, Gone['what']])[] = [
  [/No OpenID ?Connect provider found in your account(?: for (?:https?:\/\/)?([^\s"',]{1,255}))?/i, 'OIDC provider'],
  [/OpenID ?Connect provider'?s? HTTPS certificate doesn't match configured thumbprint/i, 'OIDC provider'],
  [/\bIncorrect token audience\b/i, 'OIDC provider'],
  [/\bSpecified provider doesn't exist\b/i, 'SAML provider'],
  [/\bResponse signature invalid\b/i, 'SAML provider'],
  [/Value \(([\w+=,.@-]{1,128})\) for parameter iamInstanceProfile\S* is invalid/i, 'instance profile'],
  [/\bInvalid IAM Instance Profile (?:name|ARN)\b/i, 'instance profile'],
  [/Instance Profile ([\w+=,.@-]{1,128}) cannot be found/i, 'instance profile'],
  [/\b(?:The )?role with name ([\w+=,.@-]{1,64}) cannot be found/i, 'role'],
  [/\b(?:The )?user with name ([\w+=,.@-]{1,64}) cannot be found/i, 'user'],
  [/\b(?:The )?group with name ([\w+=,.@-]{1,128}) cannot be found/i, 'group'],
  [/\bPolicy (\S{1,600}) (?:was not found|does not exist or is not attachable)/i, 'policy'],
];

/** The words of STS, IAM and EC2 for something of IAM that is not there. */
export function goneIn(text: string): Gone | undefined {
  for (const [pattern, what] of words) {
    const found = pattern.exec(text);
    if (found !== null) return { what, name: found[1]?.replace(/[.,:;]+$/, '') };
  }
  return undefined;
}
