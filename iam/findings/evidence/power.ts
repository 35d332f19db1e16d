import { covers } from '../../policy/covers.ts';
import type { PolicyText } from '../../policy/document.ts';
import type { Statement } from '../../policy/statement.ts';
import { type Allowance, allowance, least, most } from './allowance.ts';
import { enoughOnAnybody, enoughOnOneself, withPassRole } from './escalations.ts';
import { passRole } from './pass-role.ts';
import { anywhere, everyone, everyoneOrOneself, reaching } from './reach.ts';

/** What a permissions policy leads to at its worst. `conditional`: only where a condition is met. */
export type Power = Readonly<{ kind: 'administrator' | 'escalation' | 'none'; conditional: boolean }>;

const none: Power = { kind: 'none', conditional: false };

/** Several findings ask the same of one document, which can be large. */
const known = new WeakMap<PolicyText, Power>();

/** The power of a policy, by its text alone. */
export function powerOf(text: PolicyText): Power {
  const power = known.get(text) ?? readPower(text);
  known.set(text, power);
  return power;
}

function readPower(text: PolicyText): Power {
  if (text.kind === 'unparseable' || !text.statements.some(({ effect }) => effect === 'Allow')) return none;
  const onAnybody = reaching(text.statements, everyone);
  return (
    power('administrator', allOf(handingOut, onAnybody)) ??
    power('escalation', escalates(text.statements, onAnybody)) ??
    none
  );
}

function power(kind: Power['kind'], allowed: Allowance): Power | undefined {
  return allowed === 'no' ? undefined : { kind, conditional: allowed === 'if' };
}

function escalates(statements: readonly Statement[], onAnybody: readonly Statement[]): Allowance {
  const ways = [
    () => anyOf(enoughOnAnybody, onAnybody),
    () => anyOf(enoughOnOneself, reaching(statements, everyoneOrOneself)),
    () => passesOn(reaching(statements, anywhere), onAnybody),
  ];
  return most(ways, (way) => way());
}

/** The caller passes a role to a service, and the service then does with it what the caller says. */
function passesOn(statements: readonly Statement[], onAnybody: readonly Statement[]): Allowance {
  const passing = onAnybody.filter(({ actions }) => covers(actions, 'iam:PassRole'));
  if (passing.length === 0) return 'no';
  return most(withPassRole, ({ service, calls }) =>
    least([() => passRole(passing, service), () => anyOf(calls, statements)], (part) => part()),
  );
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
