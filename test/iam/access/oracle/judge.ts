import type { AccessEffect } from '../../../../iam/access/access-effect.ts';
import { accessDifference } from '../../../../iam/access/difference.ts';
import type { PolicySet } from '../../../../iam/access/policy-set.ts';
import { parsePolicyDocument } from '../../../../iam/policy/parse.ts';
import { about, decide, type WrittenSet } from './decide.ts';
import { fitsGlob } from './glob.ts';
import type { Universe } from './universe.ts';

export type Verdict = Readonly<{ effects: readonly AccessEffect[]; faults: readonly string[]; differs: boolean }>;

/** Asks the oracle about every request of a universe, and names each claim that is untrue and each difference missed. */
export function judge(before: WrittenSet, after: WrittenSet, universe: Universe): Verdict {
  const effects = accessDifference(policySet(before), policySet(after));
  const faults: string[] = [];
  let differs = false;
  for (const action of universe.actions) {
    const [was, is] = [about(before, action), about(after, action)];
    for (const resource of universe.resources) {
      const seen = new Set(
        universe.circumstances.map((one) => {
          const decisions = [decide(was, action, resource, one), decide(is, action, resource, one)];
          return decisions.map((allowed) => (allowed ? 'allowed' : 'refused')).join(', ');
        }),
      );
      differs ||= seen.has(lost) || seen.has(gained);
      const claims = effects.filter((one) => isAbout(one, action, resource));
      faults.push(...faultsOf(claims, seen, `${action} ${resource}`));
    }
  }
  return { effects, faults, differs };
}

const [lost, gained, kept] = ['allowed, refused', 'refused, allowed', 'allowed, allowed'];

/** What a claim rules out. */
const ruledOut: Readonly<Record<AccessEffect['effect'], readonly string[]>> = {
  lost: [gained, kept],
  gained: [lost, kept],
  narrowed: [gained],
  widened: [lost],
  changed: [],
};

function faultsOf(claims: readonly AccessEffect[], seen: ReadonlySet<string>, request: string): readonly string[] {
  const untrue = claims.filter(({ effect }) => ruledOut[effect].some((pair) => seen.has(pair)));
  const tells = (effects: readonly string[]) => claims.some(({ effect }) => effects.includes(effect));
  return [
    ...untrue.map(({ effect }) => `${effect} is untrue of ${request}`),
    ...(seen.has(lost) && !tells(['lost', 'narrowed', 'changed']) ? [`a loss is missed: ${request}`] : []),
    ...(seen.has(gained) && !tells(['gained', 'widened', 'changed']) ? [`a gain is missed: ${request}`] : []),
  ];
}

function isAbout(claim: AccessEffect, action: string, resource: string): boolean {
  const isAction = (pattern: string) => fitsGlob(pattern.toLowerCase(), action.toLowerCase());
  const isResource = (pattern: string) => fitsGlob(pattern, resource);
  return (
    claim.actions.some(isAction) &&
    !claim.exceptActions.some(isAction) &&
    claim.resources.some(isResource) &&
    !claim.exceptResources.some(isResource)
  );
}

export function policySet({ policies, boundary }: WrittenSet): PolicySet {
  return {
    policies: policies.map((document, index) => named(document, `policy ${index + 1}`)),
    boundary: boundary === undefined ? undefined : named(boundary, 'boundary'),
  };
}

function named(written: WrittenSet['policies'][number], name: string) {
  const document = parsePolicyDocument(written);
  if (document.kind !== 'parsed') throw new Error(`The generator wrote a document that is none: ${document.text}`);
  return { name, document };
}
