import { type Fields, fieldsOf, listAt, textAt } from '../../../../iam/cloudtrail/fields.ts';
import type { ReadCall } from '../call-to-aws.ts';

/** A part of a resource that one call gives and another takes away: an attached policy, a membership. */
export type Piece = Readonly<{ key: string; value: string; give: ReadCall; take: ReadCall }>;

export type Holder = 'Role' | 'User' | 'Group';

/** A successful call, of which the answer holds nothing. */
export function callOf(eventName: string, requestParameters: Fields, responseElements: Fields | null = null): ReadCall {
  return { eventName, requestParameters, responseElements };
}

/** A policy's text as the caller sends it. */
export function documentText(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document ?? {});
}

/** The texts in a list, where CloudFormation also takes a single one. */
export function textsAt(properties: Fields, name: string): readonly string[] {
  return listAt(properties, name).filter((value): value is string => typeof value === 'string');
}

export function attached(holder: Holder, name: string, policyArn: string): Piece {
  const parameters = { [nameOf(holder)]: name, policyArn };
  return {
    ...{ key: `${holder} ${name} ${policyArn}`, value: '' },
    give: callOf(`Attach${holder}Policy`, parameters),
    take: callOf(`Detach${holder}Policy`, parameters),
  };
}

export function inline(holder: Holder, name: string, policy: Fields): Piece {
  const policyName = textAt(policy, 'PolicyName') ?? '';
  const policyDocument = documentText(policy['PolicyDocument']);
  const parameters = { [nameOf(holder)]: name, policyName };
  return {
    ...{ key: `${holder} ${name} ${policyName}`, value: policyDocument },
    give: callOf(`Put${holder}Policy`, { ...parameters, policyDocument }),
    take: callOf(`Delete${holder}Policy`, parameters),
  };
}

/** The managed and inline policies that a role or user has by its own properties. */
export function policiesOf(holder: Holder, name: string, properties: Fields): readonly Piece[] {
  return [
    ...textsAt(properties, 'ManagedPolicyArns').map((arn) => attached(holder, name, arn)),
    ...listAt(properties, 'Policies').map((policy) => inline(holder, name, fieldsOf(policy))),
  ];
}

/** Those whom a policy of its own names, with the piece that each gets. */
export function forEachHolder(properties: Fields, piece: (holder: Holder, name: string) => Piece): readonly Piece[] {
  const holders = ['Role', 'User', 'Group'] as const;
  return holders.flatMap((holder) => textsAt(properties, `${holder}s`).map((name) => piece(holder, name)));
}

function nameOf(holder: Holder): string {
  return `${holder.toLowerCase()}Name`;
}
