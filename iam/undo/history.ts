import type { Change } from '../change.ts';
import type { Deed, Setting, Thing } from './deed.ts';
import { boundary, gone, onItsOwn, there } from './deed.ts';
import { deedsOf } from './deeds.ts';
import { type Attribute, isOver, type Life, type Step } from './life.ts';
import { inOrder } from './order.ts';

/** What the changes of a batch did to each attribute of each thing, in the order in which they were done. */
export type History = Readonly<{ stepsOf(change: Change): readonly Step[] }>;

/** Plays the changes of one batch, of any accounts, through. Each list of changes is played once. */
export function historyOf(changes: readonly Change[]): History {
  const known = played.get(changes);
  if (known !== undefined) return known;
  const history = play(changes);
  played.set(changes, history);
  return history;
}

const played = new WeakMap<readonly Change[], History>();

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenAttribute = Mutable<Omit<Attribute, 'steps'>> & { steps: Step[] };
type OpenLife = Mutable<Omit<Life, 'existence' | 'attributes' | 'bounds' | 'before' | 'after'>> & {
  bounds: Set<Attribute>;
  existence: OpenAttribute;
  attributes: OpenAttribute[];
  before: OpenLife | undefined;
  after: OpenLife | undefined;
};

function play(changes: readonly Change[]): History {
  const lives = new Map<string, OpenLife>();
  const loose = new Map<string, OpenAttribute>();
  const steps = new Map<Change, readonly Step[]>();
  const seen = new Map<string, readonly Step[]>();
  for (const [index, change] of inOrder(changes).entries()) {
    const { accountId, eventId, eventName, request } = change.record;
    // One event may come twice, in two messages of a queue.
    const isAlone = eventId === undefined || changes.length === 1;
    const key = isAlone ? undefined : JSON.stringify([accountId, eventId, eventName, request]);
    const again = key === undefined ? undefined : seen.get(key);
    const done = again ?? deedsOf(change).map((deed) => stepOf(deed, change, index));
    steps.set(change, done);
    if (key !== undefined) seen.set(key, done);
  }
  return { stepsOf: (change) => steps.get(change) ?? [] };

  function stepOf(deed: Deed, change: Change, index: number): Step {
    const account = change.record.accountId ?? '';
    switch (deed.kind) {
      case 'makes':
        return stepped(newLife(deed.thing, account).existence, change, index, { value: there, was: gone, back: gone });
      case 'deletes':
        return stepped(lifeOf(deed.thing, account).existence, change, index, { value: gone, was: there });
      case 'renames': {
        const life = lifeOf(deed.thing, account);
        const former = deed.thing.name;
        lives.delete(keyOf(deed.thing, account));
        life.name = deed.to;
        lives.set(keyOf({ ...deed.thing, name: deed.to }, account), life);
        const name = attributeOf('name', [life], 'goes along', account);
        const restoring = () => change.action?.undo;
        return stepped(name, change, index, { value: deed.to, was: former, back: former, restoring });
      }
      case 'sets': {
        const of = deed.of.map((thing) => lifeOf(thing, account));
        const attribute = attributeOf(deed.what, of, deed.withThing, account);
        if (deed.what === boundary && deed.value !== gone)
          lifeOf(policyNamed(deed.value), account).bounds.add(attribute);
        return stepped(attribute, change, index, deed);
      }
    }
  }

  function lifeOf(thing: Thing, account: string): OpenLife {
    const life = lives.get(keyOf(thing, account));
    return life === undefined || isOver(life) ? added(thing, account, life) : life;
  }

  function newLife(thing: Thing, account: string): OpenLife {
    return added(thing, account, lives.get(keyOf(thing, account)));
  }

  function added(thing: Thing, account: string, before: OpenLife | undefined): OpenLife {
    const within = thing.within.map((each) => lifeOf(each, account));
    const existence: OpenAttribute = { what: 'existence', of: within, withThing: 'blocks', steps: [] };
    const life: OpenLife = {
      kind: thing.kind,
      name: thing.name,
      existence,
      attributes: [],
      bounds: new Set(),
      before,
      after: undefined,
      namesake: (name) => lives.get(keyOf({ ...thing, name }, account)),
    };
    if (before !== undefined) before.after = life;
    for (const each of within) each.attributes.push(existence);
    lives.set(keyOf(thing, account), life);
    owned.set(existence, life);
    return life;
  }

  function attributeOf(what: string, of: readonly OpenLife[], withThing: Setting['withThing'], account: string) {
    const [first] = what === onItsOwn ? [] : of;
    const found =
      first === undefined
        ? loose.get(`${account} ${what}`)
        : first.attributes.find((each) => each.what === what && isSame(each.of, of));
    if (found !== undefined) return found;
    const attribute: OpenAttribute = { what, of, withThing, steps: [] };
    for (const life of of) life.attributes.push(attribute);
    if (of.length === 0 && what !== onItsOwn) loose.set(`${account} ${what}`, attribute);
    return attribute;
  }
}

const owned = new WeakMap<Attribute, Life>();

/** The thing whose existence an attribute is; undefined for any other attribute. */
export function lifeIn(attribute: Attribute): Life | undefined {
  return owned.get(attribute);
}

function stepped(
  attribute: OpenAttribute,
  change: Change,
  index: number,
  { value, was, back, restoring }: Readonly<{ value: string } & Partial<Pick<Setting, 'was' | 'back' | 'restoring'>>>,
): Step {
  const step: Step = { change, index, attribute, value, was, back, restoring };
  attribute.steps.push(step);
  return step;
}

function isSame(one: readonly Life[], other: readonly Life[]): boolean {
  return one.length === other.length && one.every((life, index) => life === other[index]);
}

function policyNamed(name: string): Thing {
  return { kind: 'policy', name, within: [] };
}

/** IAM does not tell names of users, groups, roles and instance profiles apart by case. */
function keyOf({ kind, name, within }: Thing, account: string): string {
  const named = ['user', 'group', 'role', 'instanceProfile'].includes(kind) ? name.toLowerCase() : name;
  return JSON.stringify([account, kind, named, ...within.map((thing) => keyOf(thing, account))]);
}
