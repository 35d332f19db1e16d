/** Ends a script whose shell is signed in to another account than the one that the commands are for. */
export function guardLine(account: string | undefined): readonly string[] {
  if (account === undefined) return [];
  const asked = '$(aws sts get-caller-identity --query Account --output text)';
  return [`[ "${asked}" = ${account} ] || { echo 'These commands are for account ${account}.' >&2; exit 1; }`];
}
