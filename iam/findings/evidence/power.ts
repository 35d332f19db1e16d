import type { PolicyText } from '../../policy/document.ts';
import type { Statement } from '../../policy/statement.ts';
import { isEverything } from '../../policy/targets.ts';
import { type Allowance, allowance, least, most } from './allowance.ts';
import { type Circumstances, nothingKnown } from './circumstances.ts';
import {
  enoughInIdentityCenter,
  enoughOnAdministrators,
  enoughOnAnybody,
  enoughOnAnyOne,
  enoughOnOneself,
  liftsLimits,
  readsSecrets,
} from './escalations.ts';
import { changesAndUses, changesItself } from './overlaps.ts';
import { passesOn } from './pass-role.ts';
import { anAdministrators, anyOne, anywhere, everyone, everyoneOrOneself, everyResource, reaching } from './reach.ts';
import { settled } from './settled.ts';
import { sharing } from './sharing.ts';
import { takeovers } from './takeovers.ts';

/** What a permissions policy leads to at its worst. `conditional`: only where a condition is met. */
export type Power = Readonly<{ kind: PowerKind; conditional: boolean }>;

/** The worst first; `confined` hands out access as far as a boundary or a list of policies lets it. */
export const powerKinds = [
  'administrator',
  'escalation',
  'change and use',
  'own access',
  'identity center',
  'takeover',
  'lifting limits',
  'secrets',
  'exposure',
  'confined',
  'none',
] as const;

export type PowerKind = (typeof powerKinds)[number];

const none: Power = { kind: 'none', conditional: false };

/** Several findings ask the same of one document, which can be large. */
const known = new WeakMap<PolicyText, Power>();

/** The power of a policy, by its text and by who holds it. */
export function powerOf(text: PolicyText, circumstances: Circumstances = nothingKnown): Power {
  const power = known.get(text) ?? readPower(text, circumstances);
  known.set(text, power);
  return power;
}

function readPower(text: PolicyText, circumstances: Circumstances): Power {
  if (text.kind === 'unparseable' || !text.statements.some(({ effect }) => effect === 'Allow')) return none;
  const { statements, confined } = settled(text.statements, circumstances);
  const onAnybody = reaching(statements, everyone);
  const administrator = power('administrator', allOf(handingOut, onAnybody));
  if (administrator !== undefined) return administrator;
  const leading = escalations(statements, onAnybody, circumstances);
  const sure = leading.find(({ conditional }) => !conditional) ?? leading[0];
  return sure ?? milder(statements) ?? (confined ? { kind: 'confined', conditional: false } : none);
}

function power(kind: PowerKind, allowed: Allowance): Power | undefined {
  return allowed === 'no' ? undefined : { kind, conditional: allowed === 'if' };
}

function escalations(
  statements: readonly Statement[],
  onAnybody: readonly Statement[],
  { holder }: Circumstances,
): readonly Power[] {
  const ways = [
    power('escalation', escalates(statements, onAnybody)),
    power('change and use', changesAndUses(statements)),
    power('own access', changesItself(statements, holder)),
    power('identity center', anyOf(enoughInIdentityCenter, named(reaching(statements, everyResource)))),
  ];
  return ways.flatMap((way) => way ?? []);
}

const kindsOfName = ['role', 'user', 'group'] as const;

function escalates(statements: readonly Statement[], onAnybody: readonly Statement[]): Allowance {
  const ways = [
    () => anyOf(enoughOnAnybody, onAnybody),
    () => anyOf(enoughOnOneself, reaching(statements, everyoneOrOneself)),
    () => most(enoughOnAnyOne, ({ calls, of }) => allOf(calls, named(reaching(statements, anyOne(of))))),
    () =>
      most(kindsOfName, (kind) => anyOf(enoughOnAdministrators[kind], reaching(statements, anAdministrators(kind)))),
    () => passesOn(onAnybody, reaching(statements, anywhere)),
    () => passesOn(reaching(statements, anAdministrators('role')), reaching(statements, anywhere)),
  ];
  return most(ways, (way) => way());
}

/**
 * Without the Allow of everything or of all but something: root of other accounts and Identity Center are within reach
 * in the management account only, so that they count where a text is about them.
 */
function named(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    ({ effect, actions }) => effect !== 'Allow' || (actions.kind === 'only' && !isEverything(actions)),
  );
}

/**
 * What depends on something that is there already counts without a condition, and on every resource, only.
 * Why: docs/decisions/0185.
 */
function milder(statements: readonly Statement[]): Power | undefined {
  const everywhere = reaching(statements, everyResource);
  const onAnybody = [...everywhere, ...reaching(statements, everyone)];
  const ways: readonly Readonly<{ kind: PowerKind; allowed: () => Allowance }>[] = [
    { kind: 'takeover', allowed: () => most(takeovers(), (calls) => allOf(calls, everywhere)) },
    { kind: 'lifting limits', allowed: () => anyOf(liftsLimits, onAnybody) },
    { kind: 'secrets', allowed: () => anyOf(readsSecrets, everywhere) },
    { kind: 'exposure', allowed: () => anyOf(sharing(), everywhere) },
  ];
  const way = ways.find(({ allowed }) => allowed() === 'yes');
  return way && { kind: way.kind, conditional: false };
}

function allOf(actions: readonly string[], statements: readonly Statement[]): Allowance {
  return least(actions, (action) => allowance(statements, action));
}

function anyOf(actions: readonly string[], statements: readonly Statement[]): Allowance {
  return most(actions, (action) => allowance(statements, action));
}

/**
 * The calls with which IAM hands out access: whoever may make them all, for anybody, is an administrator, and the
 * rest of the account follows. So `*`, `iam:*` and all-but forms count alike. Why: docs/decisions/0031.
 */
const handingOut = [
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreatePolicyVersion',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:DeleteRolePolicy',
  'iam:PassRole',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:UpdateAssumeRolePolicy',
];
