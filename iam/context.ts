import type { Alerter } from './alerter/alerter.ts';

/** What the operator declared about the accounts whose changes are explained. */
export type Context = Readonly<{
  /** The stack that sends the alerts: changes to itself are grave. */
  alerter?: Alerter;
  /** Numbers of other accounts that are no strangers: of the own organisation, of partners. */
  knownAccounts?: readonly string[];
}>;

export const nothingDeclared: Context = {};
