import { parseArn } from '../../cloudtrail/arn.ts';
import type { Entity } from '../entities.ts';
import { entityCalled } from '../look-up.ts';
import type { State } from '../state.ts';

/** What a state lacks that was read; `of` names some of those that it is so of, `count` says how many there are. */
export type Gap = Readonly<{ code: GapCode; count: number; of: readonly string[] }>;

export type GapCode =
  /** The last page says that there are more. */
  | 'truncated'
  | 'no list'
  /** A policy that is attached, and not in the list of policies, or without the text of its version in force. */
  | 'no text'
  | 'no name'
  /** Several entities have the same unique id. */
  | 'same id'
  | 'other account';

const mostNamed = 5;

type Found = Readonly<{
  state: State;
  isTruncated: boolean;
  missing: readonly string[];
  sameIds: readonly string[];
  nameless: number;
}>;

/** All that a reading found to be missing or odd. */
export function gapsOf({ state, isTruncated, missing, sameIds, nameless }: Found): readonly Gap[] {
  const entities = [...state.entities.values()];
  return [
    ...(isTruncated ? [{ code: 'truncated', count: 1, of: [] } as const] : []),
    ...gap('no list', missing),
    ...textsLacking(state, entities),
    ...(nameless === 0 ? [] : [{ code: 'no name', count: nameless, of: [] } as const]),
    ...gap('same id', sameIds),
    ...gap(
      'other account',
      entities.filter((each) => isElsewhere(each, state)).map(({ arn, name }) => arn ?? name),
    ),
  ];
}

/** The policies that these entities have and whose text is not in the state. */
export function textsLacking(state: State, entities: readonly Entity[]): readonly Gap[] {
  const arns = new Set(entities.flatMap((each) => policiesOf(each)));
  return gap(
    'no text',
    [...arns].filter((arn) => !hasText(arn, state)),
  );
}

function gap(code: GapCode, all: readonly string[]): readonly Gap[] {
  return all.length === 0 ? [] : [{ code, count: all.length, of: all.slice(0, mostNamed) }];
}

function policiesOf(entity: Entity): readonly string[] {
  if (!('attached' in entity)) return [];
  const boundary = 'boundary' in entity && entity.boundary !== undefined ? [entity.boundary] : [];
  return [...entity.attached, ...boundary];
}

function hasText(arn: string, state: State): boolean {
  const policy = entityCalled(state, 'policy', arn);
  if (policy?.kind !== 'policy' || policy.defaultVersion === undefined) return false;
  return policy.versions.get(policy.defaultVersion)?.text !== undefined;
}

function isElsewhere({ arn }: Entity, { account }: State): boolean {
  const number = parseArn(arn)?.accountId;
  return number !== undefined && number !== 'aws' && number !== account.id;
}
