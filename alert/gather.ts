import type { Change } from '../iam/change.ts';
import type { ChangeAlert } from './alert.ts';
import { isRemovalName } from './removal.ts';

/** The changes of a session: those that are told apart from the rest, one alone or several alike, and the rest. */
export type Gathered = Readonly<{ apart: readonly (readonly ChangeAlert[])[]; others: readonly ChangeAlert[] }>;

/**
 * Divides the changes of a session. A grave one is told apart; those that are alike in all that makes them grave are
 * told together, and so is what is taken away in one go: the clean-up of 45 roles is one message. docs/decisions/0180
 */
export function gatheredOf(changes: readonly ChangeAlert[]): Gathered {
  const grave = changes.filter(hasOwnMessage);
  const milder = changes.filter((alert) => !hasOwnMessage(alert));
  const removed = removalOf(grave.filter(isRemoval), milder);
  const unlike = grave.filter((alert) => !removed.includes(alert));
  const apart = [...classesOf(unlike), ...(removed.length === 0 ? [] : [removed])];
  return {
    apart: apart.map((alike) => inTheOrderOf(changes, alike)),
    others: milder.filter((alert) => !removed.includes(alert)),
  };
}

/**
 * What was taken away together, with the milder changes that are a part of it: others that take away, and those of the
 * same resources. One grave removal among changes of other things stays alone.
 */
function removalOf(grave: readonly ChangeAlert[], milder: readonly ChangeAlert[]): readonly ChangeAlert[] {
  const targets = new Set(grave.map(targetOf));
  const related = milder.filter((alert) => targets.has(targetOf(alert)) || isRemoval(alert));
  if (grave.length === 0) return [];
  return grave.length > 1 || related.length === milder.length ? [...grave, ...related] : grave;
}

function targetOf({ change: { target } }: ChangeAlert): string {
  return JSON.stringify([target.kind, target.name ?? target.arn]);
}

/** Takes something away and is grave for what may break only: not for a door that it opens. */
function isRemoval({ change: { record, affects }, measures }: ChangeAlert): boolean {
  const isDangerous = measures.security === 'critical' || measures.security === 'high';
  return !isDangerous && affects === 'the account' && isRemovalName(record.eventName);
}

function classesOf(alerts: readonly ChangeAlert[]): readonly (readonly ChangeAlert[])[] {
  // Most sessions have one, and a likeness is spelled out at a cost.
  if (alerts.length < 2) return alerts.map((alert) => [alert]);
  const classes = new Map<string, ChangeAlert[]>();
  for (const alert of alerts) {
    const key = likeness(alert);
    const alike = classes.get(key);
    if (alike === undefined) classes.set(key, [alert]);
    else alike.push(alert);
  }
  return [...classes.values()];
}

/** The same action on the same kind of thing, as grave for the same reasons and by the same policy text. */
function likeness({ id, change, findings, measures }: ChangeAlert): string {
  if (change.affects === 'the alerter' || change.record.hidden !== undefined) return JSON.stringify([id]);
  const { eventSource, eventName } = change.record;
  const reasons = findings.map(({ name }) => name);
  return JSON.stringify([eventSource, eventName, change.target.kind, measures, reasons, textOf(change)]);
}

/** Two policies are alike only where they are the same: a reader of many would not see the one that differs. */
function textOf({ document }: Change): unknown {
  return document?.text;
}

function inTheOrderOf(all: readonly ChangeAlert[], some: readonly ChangeAlert[]): readonly ChangeAlert[] {
  return all.filter((alert) => some.includes(alert));
}

/**
 * A deployment of the alerter is some twenty critical changes to it, which CloudFormation makes one by one: their
 * digest is as critical. Who wanted it has a message of their own: it is a change to the stack.
 */
function hasOwnMessage(alert: ChangeAlert): boolean {
  return isGrave(alert) && !isOfDeployment(alert);
}

function isOfDeployment({ change: { affects, record } }: ChangeAlert): boolean {
  return affects === 'the alerter' && record.principal.invokedBy === 'cloudformation.amazonaws.com';
}

/** Grave enough to be told apart from the rest of its session. */
export function isGrave({ measures }: Pick<ChangeAlert, 'measures'>): boolean {
  return measures.security === 'critical' || measures.security === 'high' || measures.breakRisk === 'likely';
}
