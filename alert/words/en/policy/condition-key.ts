import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { sayName } from './say-name.ts';

/** What a condition key stands for, where that is plainer than its name. Keys are not case-sensitive. */
const subjects: Readonly<Record<string, string>> = {
  'aws:principalaccount': "the caller's account",
  'aws:principalarn': 'the caller',
  'aws:principalorgid': "the caller's organisation",
  'aws:requestedregion': 'the region',
  'aws:resourceaccount': "the resource's account",
  'aws:resourceorgid': "the resource's organisation",
  'aws:sourceaccount': 'the account that the service acts for',
  'aws:sourcearn': 'the resource that the service acts for',
  'aws:sourceip': "the caller's address",
  'aws:sourcevpc': 'the VPC',
  'aws:sourcevpce': 'the VPC endpoint',
  'aws:userid': "the caller's unique ID",
  'aws:username': "the user's name",
  'iam:passedtoservice': 'the service it is passed to',
  'iam:permissionsboundary': 'the permissions boundary',
  'saml:aud': 'the SAML audience',
  'sts:externalid': 'the external ID',
  'sts:rolesessionname': 'the session name',
};

const tags: Readonly<Record<string, string>> = {
  'aws:principaltag': "the caller's tag",
  'aws:requesttag': 'the tag in the request',
  'aws:resourcetag': "the resource's tag",
};

/** A condition key as the subject of a clause: “the region”, “the caller's tag `team`”, “`s3:prefix`”. */
export function sayKey(key: string, width: number): Phrase {
  const name = key.toLowerCase();
  if (Object.hasOwn(subjects, name)) return ours(subjects[name] ?? '');
  return sayTag(key, width) ?? sayClaim(name) ?? sayName(key, width);
}

function sayTag(key: string, width: number): Phrase | undefined {
  const slash = key.indexOf('/');
  const kind = key.slice(0, Math.max(0, slash)).toLowerCase();
  return Object.hasOwn(tags, kind)
    ? phrase`${ours(tags[kind] ?? '')} ${sayName(key.slice(slash + 1), width)}`
    : undefined;
}

/** A claim of an OpenID Connect token: its key is the provider's host, a colon and the claim's name. */
function sayClaim(key: string): Phrase | undefined {
  if (/^[^:]+\.[^:]+:sub$/.test(key)) return ours("the token's subject");
  return /^[^:]+\.[^:]+:aud$/.test(key) ? ours("the token's audience") : undefined;
}

/** Keys that are true or false, as two clauses: what true means, and what false means. */
const states: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  // The key is there for temporary credentials only: false is a session without MFA, not a user's own access key.
  'aws:multifactorauthpresent': ['the caller signed in with MFA', "the caller's session began without MFA"],
  'aws:securetransport': ['the call uses TLS', 'the call does not use TLS'],
  'aws:viaawsservice': ['an AWS service makes the call for the caller', 'no AWS service makes the call for the caller'],
  'aws:principalisawsservice': ['the caller is an AWS service', 'the caller is not an AWS service'],
};

export function sayState(key: string, wanted: boolean, width: number): Phrase {
  const name = key.toLowerCase();
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (state !== undefined) return ours(state[wanted ? 0 : 1]);
  return phrase`${sayKey(key, width)} is ${ours(String(wanted))}`;
}
