import { agentIn } from './agents.ts';
import type { Principal } from './principal.ts';
import { isConsoleHost } from './user-agent.ts';

/**
 * The AWS service that made a call by itself or for somebody, as a host name; AWS writes it, and no caller can set it.
 * The console and AI agents only pass on what a person does.
 */
export function actingService(principal: Principal): string | undefined {
  const { invokedBy } = principal;
  if (invokedBy !== undefined) return isConsoleHost(invokedBy) || agentIn(invokedBy) ? undefined : invokedBy;
  if (principal.kind === 'AWSService') return principal.service;
  if (principal.kind !== 'AssumedRole' || principal.origin.kind !== 'service-linked role') return undefined;
  return principal.origin.service;
}

/** Whether this service, `budgets` of `budgets.amazonaws.com`, made the call. */
export function actsAs(principal: Principal, service: string): boolean {
  const host = actingService(principal)?.replace(/\.cn$/, '');
  return host === `${service}.amazonaws.com` || (host?.endsWith(`.${service}.amazonaws.com`) ?? false);
}

/**
 * Services that only carry out what somebody decided elsewhere: in a template, in a permission set. That decision
 * has a record of its own. Why: docs/decisions/0033.
 */
export function carriesOut(principal: Principal): boolean {
  return ['cloudformation', 'controltower', 'servicecatalog', 'sso'].some((service) => actsAs(principal, service));
}
