import { couldNotAssume } from './assuming.ts';
import { fromConsole } from './console.ts';
import { decodedIn } from './decoded.ts';
import { elsewhereIn } from './elsewhere.ts';
import { goneIn } from './gone.ts';
import { layerOf } from './layer.ts';
import { operationIn, placeIn } from './operation.ts';
import { prepared, restored } from './prepared.ts';
import { principalBefore } from './principal.ts';
import { type Asked, noReason, type Reading, type Reason } from './reading.ts';
import { reasonIn } from './reason.ts';
import { resourceIn } from './resource.ts';

/**
 * What a paste says: the messages of AWS that stand in it, in their order; where there is none, what else it tells of
 * a refusal. Never empty, and never throws. Why: docs/decisions/0225.
 */
export function readDenials(text: string): readonly [Reading, ...Reading[]] {
  const whole = fromConsole(prepared(text));
  const [first, ...others] = grammatical(whole);
  return first === undefined ? [withoutGrammar(whole)] : [first, ...others];
}

/** “is not authorized to perform”, which every message of AWS's authorization has. */
const anchor = /(?:\b(?:is|are|was) )?\bnot authorized to perform\b[\s:"'`*(]*(?:(?:the )?actions?\b[\s:"'`*(]*)?/gi;

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
  const resource = restored(resourceIn(rest.slice(0, at), at < rest.length));
  const asked: Asked = { principal: restored(principal), action, operation: undefined, resource };
  return elsewhere?.why === 'Block Public Access'
    ? { ...elsewhere, ...asked }
    : { kind: 'denial', ...asked, reason: { ...reason, policy: restored(reason.policy) } };
}

/** Messages of services and tools that do not use AWS's words. */
function withoutGrammar(whole: string): Reading {
  const decoded = decodedIn(whole);
  if (decoded !== undefined) return decoded === 'allowed' ? { kind: 'not a denial' } : decoded;
  const asked: Asked = {
    principal: undefined,
    action: undefined,
    operation: operationIn(whole),
    resource: placeIn(whole),
  };
  const elsewhere = elsewhereIn(whole);
  if (elsewhere !== undefined) return { ...elsewhere, ...asked };
  const at = couldNotAssume(whole) ? 0 : whole.search(refusal);
  if (at === -1 || allowed.test(whole) || ofOthers.test(whole)) return { kind: 'not a denial', gone: goneIn(whole) };
  return { kind: 'denial', ...asked, reason: reasonWithoutGrammar(whole.slice(at, at + 4000)) };
}

function reasonWithoutGrammar(text: string): Reason {
  const { reason } = reasonIn(text);
  const endpoint = /denied due to an? ([\w -]{3,40}?policy)/i.exec(text)?.[1];
  return endpoint === undefined || reason.kind !== 'none' ? reason : { ...noReason, layer: layerOf(endpoint) };
}

const refusal =
  /access ?denied|is denied\b|was denied|\bdenied:|unauthorized|not authorized|\bforbidden\b|\b403\b|(?:does not|do not|don't) have (?:\w+ )?permissions?\b|permission denied|insufficient permissions|(?:not have|lacks?|missing) (?:the )?(?:['"`]?[a-z0-9-]{1,40}:\w{1,90}['"`]? )?permission/i;

/** A dry run that would have been allowed says so with an error. */
const allowed = /DryRunOperation|would have succeeded/i;

/** Other clouds, and servers in front of a site, refuse in words that look like AWS's. */
const ofOthers =
  /\bgoogleapi: error|does not have authorization to perform action 'microsoft\.|<center>(?:nginx|openresty|cloudflare)|<hr><center>|\bcloudflare ray id\b/i;
