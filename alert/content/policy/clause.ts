import { type Operator, parseOperator } from '../../../iam/policy/operator.ts';
import { type OrganizationPath, organizationPath } from '../../../iam/policy/organization-path.ts';
import { hasWildcard } from '../../../iam/policy/pattern.ts';
import type { Condition, Statement } from '../../../iam/policy/statement.ts';
import { type Relation, relationOf, type TimeRelation, timeRelationOf } from './relation.ts';
import { momentOf, textOf, type Value } from './values.ts';

/** One condition of a statement: how it hangs on the sentence, and what it says in the positive. */
export type Clause = Readonly<{ lead: Lead; test: Test }>;

export type Lead = 'for sessions that' | 'from' | 'except from' | 'if' | 'unless';

/** What must hold; of several `values` any will do. */
export type Test =
  | Readonly<{ code: 'request has'; key: string }>
  /** The key is true, or false. */
  | Readonly<{ code: 'state'; key: string; wanted: boolean }>
  /** Alone: what follows the lead. */
  | Readonly<{ code: 'addresses'; values: readonly Value[] }>
  | Readonly<{ code: 'call comes from'; values: readonly Value[] }>
  | Readonly<{ code: 'session began' | 'call is made'; relation: TimeRelation; values: readonly Value[] }>
  /** Where in an organisation the caller's account is. */
  | Readonly<{ code: 'account is in'; paths: readonly OrganizationPath[] }>
  | Readonly<{ code: 'compared'; subject: Subject; relation: Relation; values: readonly Value[] }>
  /** An operator that we have no words for, or whose exact meaning no short words have. */
  | Readonly<{ code: 'as written'; key: string; operator: string; values: readonly Value[] }>;

/** Which value of the request: that of a key, also where it may be missing, or of several values of a key. */
export type Subject = Readonly<{ of: 'key' | 'key, where given' | 'every value' | 'at least one value'; key: string }>;

type Read = Condition & Readonly<{ is: Operator; effect: Statement['effect'] }>;

/** A negated operator is said as “unless” with the positive one, which is exactly what it means, a missing key included. */
export function clauseOf(condition: Condition, effect: Statement['effect']): Clause {
  const read = { ...condition, is: parseOperator(condition.operator), effect };
  return (
    presence(read) ?? state(read) ?? address(read) ?? moment(read) ?? place(read) ?? comparison(read) ?? asWritten(read)
  );
}

function presence({ key, operator, values }: Read): Clause | undefined {
  const absent = truthOf(values);
  if (operator.toLowerCase() !== 'null' || absent === undefined) return undefined;
  return { lead: absent ? 'unless' : 'if', test: { code: 'request has', key } };
}

/** With IfExists a missing key counts as well: the clause is “unless” the opposite is there. */
function state({ is, key, values }: Read): Clause | undefined {
  const wanted = truthOf(values);
  if (is.name !== 'bool' || is.quantifier !== 'none' || wanted === undefined) return undefined;
  const unless = is.ifExists || (!wanted && isAlwaysPresent(key));
  return { lead: unless ? 'unless' : 'if', test: { code: 'state', key, wanted: unless ? !wanted : wanted } };
}

/** True or false, where the values say just that. */
function truthOf([text, another]: readonly string[]): boolean | undefined {
  const word = another === undefined ? text?.toLowerCase() : undefined;
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

/** Keys that every request has, so that “not true” and “false” are the same. */
function isAlwaysPresent(key: string): boolean {
  return ['aws:securetransport', 'aws:viaawsservice'].includes(key.toLowerCase());
}

function address(read: Read): Clause | undefined {
  const { is, key, effect } = read;
  if (is.name !== 'ipaddress' || is.quantifier !== 'none' || key.toLowerCase() !== 'aws:sourceip') return undefined;
  const values = valuesOf(read);
  if (is.negated) return { lead: 'except from', test: { code: 'addresses', values } };
  if (is.ifExists) return undefined;
  if (effect === 'Allow') return { lead: 'from', test: { code: 'addresses', values } };
  return { lead: 'if', test: { code: 'call comes from', values } };
}

/** Only temporary credentials have a time of issue: this is how IAM revokes the sessions of a role. */
function moment(read: Read): Clause | undefined {
  const { is, key } = read;
  const relation = timeRelationOf(is.name);
  if (relation === undefined || is.negated || is.ifExists || is.quantifier !== 'none') return undefined;
  const values = valuesOf(read);
  if (key.toLowerCase() === 'aws:tokenissuetime')
    return { lead: 'for sessions that', test: { code: 'session began', relation, values } };
  if (key.toLowerCase() === 'aws:currenttime') return { lead: 'if', test: { code: 'call is made', relation, values } };
  return undefined;
}

/** An account has one path, however the condition counts its values; undefined where a value is of another form. */
function place({ is, key, values }: Read): Clause | undefined {
  if (key.toLowerCase() !== 'aws:principalorgpaths' || is.ifExists || is.quantifier === 'all') return undefined;
  const paths = values.map(organizationPath).filter((path) => path !== undefined);
  const isPlain = ({ organization, unit, reach }: OrganizationPath) =>
    organization !== undefined && (unit !== undefined || reach === 'the unit and those below it');
  if (is.name !== 'stringlike' && is.name !== 'stringequals') return undefined;
  if (paths.length === 0 || paths.length < values.length || !paths.every(isPlain)) return undefined;
  if (is.name === 'stringequals' && values.some(hasWildcard)) return undefined;
  return { lead: is.negated ? 'unless' : 'if', test: { code: 'account is in', paths } };
}

/** Undefined where that would not be exact, or there are no words. */
function comparison(read: Read): Clause | undefined {
  const { is, values } = read;
  const relation = relationOf(is, values);
  if (relation === undefined || (is.negated && is.ifExists && is.quantifier === 'any')) return undefined;
  const test: Test = { code: 'compared', subject: subjectOf(read), relation, values: valuesOf(read) };
  return { lead: is.negated ? 'unless' : 'if', test };
}

/** “Any value is not” is the negation of “every value is”, and the other way round. */
function subjectOf({ is, key }: Read): Subject {
  if (is.quantifier === 'none') return { of: is.ifExists && !is.negated ? 'key, where given' : 'key', key };
  return { of: (is.quantifier === 'all') !== is.negated ? 'every value' : 'at least one value', key };
}

function asWritten(read: Read): Clause {
  const { key, operator } = read;
  return { lead: 'if', test: { code: 'as written', key, operator, values: valuesOf(read) } };
}

function valuesOf({ is, values }: Read): readonly Value[] {
  return values.map(is.name.startsWith('date') ? momentOf : textOf);
}
