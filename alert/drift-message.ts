import type { ResourceKind } from '../iam/actions/resources.ts';
import { asText, isObject, listAt, textAt } from '../iam/cloudtrail/fields.ts';
import type { Measures } from '../iam/measures.ts';
import type { NetPoint } from './content/net/net-point.ts';

/** That something changed of which neither an event nor the event history tells. */
export type DriftFound = Readonly<{
  /** The same for the same difference, however often it is told. */
  id: string;
  accountId: string;
  /** Between which two readings of the account it changed, in milliseconds since 1970. */
  since: number;
  time: number;
  target: Readonly<{ kind: ResourceKind; name: string; arn: string | undefined }>;
  /** What differs: `attached arn:...`, `trust`. */
  what: readonly string[];
  measures: Measures;
  /** What it did to access. */
  points: readonly NetPoint[];
  /** The commands that lead back. */
  undo: readonly string[];
  /** Whether the event history has no record of it, or could not be read; left out where nobody looked yet. */
  history?: 'none' | 'not read';
}>;

/** The message that the snapshot puts into the alert queue. EventBridge has no event with such a member. */
export function driftInput(drift: DriftFound): object {
  return { iamWhodunit: 'drift', ...drift };
}

/** The drift that a message tells of; undefined where it is anything else, also one that lacks something. */
export function driftIn(value: unknown): DriftFound | undefined {
  if (!isObject(value) || value['iamWhodunit'] !== 'drift') return undefined;
  const [id, accountId] = [asText(value['id']), asText(value['accountId'])];
  const [since, time] = [Number(value['since']), Number(value['time'])];
  const [kind, name] = [kindOf(textAt(value, 'target', 'kind')), textAt(value, 'target', 'name')];
  if (id === undefined || accountId === undefined || kind === undefined || name === undefined) return undefined;
  if (Number.isNaN(since) || Number.isNaN(time)) return undefined;
  return {
    ...{ id, accountId, since, time },
    target: { kind, name, arn: textAt(value, 'target', 'arn') },
    what: textsIn(listAt(value, 'what')),
    measures: measuresOf(textAt(value, 'measures', 'security'), textAt(value, 'measures', 'breakRisk')),
    points: listAt(value, 'points').filter(isNetPoint),
    undo: textsIn(listAt(value, 'undo')),
    ...historyOf(value['history']),
  };
}

const kinds = [
  'user',
  'group',
  'role',
  'policy',
  'instanceProfile',
  'samlProvider',
  'oidcProvider',
  'serverCertificate',
  'mfaDevice',
] as const satisfies readonly ResourceKind[];

function kindOf(text: string | undefined) {
  return kinds.find((kind) => kind === text);
}

function measuresOf(security: string | undefined, breakRisk: string | undefined): Measures {
  return {
    security: security === 'high' || security === 'medium' ? security : 'low',
    breakRisk: breakRisk === 'possible' || breakRisk === 'likely' ? breakRisk : 'none',
  };
}

function historyOf(value: unknown): Pick<DriftFound, 'history'> {
  return value === 'none' || value === 'not read' ? { history: value } : {};
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.flatMap((value) => asText(value) ?? []);
}

/** Only the snapshot function may put a message into the queue: what it wrote as a point is one. */
function isNetPoint(value: unknown): value is NetPoint {
  return isObject(value) && typeof value['code'] === 'string';
}
