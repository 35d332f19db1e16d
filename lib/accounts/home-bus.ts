import { CfnEventBusPolicy, EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Alerter } from '../../iam/alerter/alerter.ts';
import { ownPatterns } from '../../iam/alerter/own-patterns.ts';
import { homeBusName } from '../names.ts';
import type { Senders } from './senders.ts';

type HomeBusProps = Readonly<{ senders: Senders; alerter: Alerter }>;

/**
 * Takes the events that other accounts, or the region of IAM, hand over: never the default bus, whose other rules they
 * would wake. Who may put what on it, its policy says. Why: docs/decisions/0200.
 */
export class HomeBus extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { senders, alerter }: HomeBusProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', { eventBusName: homeBusName, description: 'Events for IAM Whodunit' });
    if (senders.kind === 'none') return;
    new CfnEventBusPolicy(this, 'Senders', {
      eventBusName: this.bus.eventBusName,
      statementId: 'OtherAccounts',
      statement: statementFor(senders, this.bus.eventBusArn, sourcesOf(alerter)),
    });
  }
}

/** Nobody can put events with a source of AWS on a bus but AWS itself: the rest cannot be forged either. */
function sourcesOf(alerter: Alerter): readonly string[] {
  return [...new Set(['aws.iam', ...ownPatterns(alerter).flatMap(({ pattern }) => pattern.source)])].toSorted();
}

function statementFor(senders: Exclude<Senders, { kind: 'none' }>, bus: string, sources: readonly string[]): object {
  return {
    Sid: 'OtherAccounts',
    Effect: 'Allow',
    Principal: senders.kind === 'accounts' ? { AWS: senders.accounts } : '*',
    Action: 'events:PutEvents',
    Resource: bus,
    Condition: { StringEquals: { 'events:source': sources, ...ofOrganization(senders) }, ...ofUnits(senders) },
  };
}

function ofOrganization(senders: Senders): object {
  return senders.kind === 'organization' ? { 'aws:PrincipalOrgID': senders.id } : {};
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths */
function ofUnits(senders: Senders): object {
  if (senders.kind !== 'organization' || senders.units === undefined) return {};
  const { id } = senders;
  const paths = senders.units.map((unit) => (unit.startsWith('r-') ? `${id}/${unit}/*` : `${id}/*/${unit}/*`));
  return { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': paths } };
}
