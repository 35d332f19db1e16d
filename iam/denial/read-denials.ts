import { elsewhereIn } from './elsewhere.ts';
import { layerOf } from './layer.ts';
import { operationIn, placeIn } from './operation.ts';
import { prepared } from './prepared.ts';
import { principalBefore } from './principal.ts';
import { type Denial, noReason, type Reading } from './reading.ts';
import { reasonIn } from './reason.ts';
import { resourceIn } from './resource.ts';

/**
 * What a paste says: the messages of AWS that stand in it, in their order; where there is none, what else it tells of
 * a refusal. Never empty, and never throws. Why: docs/decisions/0225.
 */
export function readDenials(text: string): readonly [Reading, ...Reading[]] {
  const whole = prepared(text);
  const [first, ...others] = grammatical(whole);
  return first === undefined ? [withoutGrammar(whole)] : [first, ...others];
}

/** “is not authorized to perform”, which every message of AWS's authorization has. */
const anchor = /(?:\b(?:is|are|was) )?\bnot authorized to perform\b[\s:"'`*(]*/gi;

function grammatical(whole: string): readonly Reading[] {
  const anchors = [...whole.matchAll(anchor)];
  const readings: Reading[] = [];
  let principal: string | undefined;
  let read = 0;
  for (const [index, { 0: words, index: at }] of anchors.entries()) {
    const from = at + words.length;
    const action = /^[A-Za-z0-9-]+:[A-Za-z0-9*]+/.exec(whole.slice(from, from + 200))?.[0];
    if (action === undefined) continue;
    const before = whole.slice(Math.max(read, at - 1600), at);
    principal = principalBefore(before) ?? (isContinued(readings, before) ? principal : undefined);
    read = from + action.length;
    const end = anchors[index + 1]?.index ?? whole.length;
    readings.push(readingOf(whole.slice(from + action.length, Math.min(end, from + 4000)), principal, action));
  }
  return readings;
}

/** Several actions under one head. */
function isContinued(readings: readonly Reading[], before: string): boolean {
  return readings.length > 0 && !before.includes('\n') && !/\buser\b/i.test(before.slice(-20));
}

function readingOf(rest: string, principal: string | undefined, action: string): Reading {
  const { reason, at } = reasonIn(rest);
  const elsewhere = elsewhereIn(rest.slice(at, at + 300));
  if (elsewhere?.why === 'Block Public Access') return { ...elsewhere, operation: operationOf(action) };
  const resource = resourceIn(rest.slice(0, at), at < rest.length);
  return { kind: 'denial', principal, action, operation: undefined, resource, reason };
}

function operationOf(action: string): Readonly<{ name: string; service: string | undefined }> {
  const [service, name = ''] = action.split(':');
  return { name, service };
}

/** Messages of services and tools that do not use AWS's words. */
function withoutGrammar(whole: string): Reading {
  const operation = operationIn(whole);
  const elsewhere = elsewhereIn(whole);
  if (elsewhere !== undefined) return { ...elsewhere, operation };
  if (!refusal.test(whole) || allowed.test(whole)) return { kind: 'not a denial' };
  const endpoint = /denied due to an? ([\w -]{3,40}?policy)/i.exec(whole)?.[1];
  const told: Pick<Denial, 'principal' | 'action'> = { principal: undefined, action: undefined };
  const reason = endpoint === undefined ? noReason : { ...noReason, layer: layerOf(endpoint) };
  return { kind: 'denial', ...told, operation, resource: placeIn(whole), reason };
}

const refusal =
  /access ?denied|is denied\b|was denied|\bdenied:|unauthorized|not authorized|\bforbidden\b|\b403\b|does not have permissions?\b|permission denied|insufficient permissions|lacks? (?:the )?permission/i;

/** A dry run that would have been allowed says so with an error. */
const allowed = /DryRunOperation|would have succeeded/i;
