import type { Document, WrittenStatement } from './decide.ts';
import type { Json } from './operators.ts';

/** A policy document in any of the forms that IAM takes, with lists wherever it takes lists. */
export function written(document: unknown): Document {
  const { Version, Statement } = fieldsOf(document);
  const statements = Array.isArray(Statement) ? Statement : [Statement];
  return { ...(typeof Version === 'string' ? { Version } : {}), Statement: statements.map(statementOf) };
}

function statementOf(statement: unknown): WrittenStatement {
  const { Effect, Condition, ...rest } = fieldsOf(statement);
  const lists = (['Action', 'NotAction', 'Resource', 'NotResource'] as const)
    .filter((name) => rest[name] !== undefined)
    .map((name) => [name, listOf(rest[name])] as const);
  return {
    Effect: Effect === 'Deny' ? 'Deny' : 'Allow',
    ...Object.fromEntries(lists),
    ...(Condition === undefined ? {} : { Condition: conditionsOf(Condition) }),
  };
}

function conditionsOf(condition: unknown): Json {
  return Object.fromEntries(
    Object.entries(fieldsOf(condition)).map(([operator, tests]) => [
      operator,
      Object.fromEntries(Object.entries(fieldsOf(tests)).map(([key, wanted]) => [key, listOf(wanted)])),
    ]),
  );
}

function listOf(value: unknown): readonly string[] {
  return [value].flat().map(String);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new Error(`Not an object: ${JSON.stringify(value)}`);
  return Object.fromEntries(Object.entries(value));
}
