import { parseArn } from '../../cloudtrail/arn.ts';
import { type Fields, fieldsOf, isTrueAt, listAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { type Document, documentOf } from '../document.ts';
import type { AsOf, ManagedPolicy } from '../entities.ts';
import { commonIn } from './common.ts';
import { type Read, readAll } from './read-all.ts';

export function readPolicies(items: readonly Fields[], asOf: AsOf): Read<ManagedPolicy> {
  return readAll(items, (fields) => readPolicy(fields, asOf));
}

function readPolicy(fields: Fields, asOf: AsOf): ManagedPolicy | undefined {
  const arn = textAt(fields, 'Arn');
  const common = commonIn(
    'policy',
    { name: textAt(fields, 'PolicyName'), id: textAt(fields, 'PolicyId'), arn },
    fields,
    asOf,
  );
  if (common === undefined || arn === undefined) return undefined;
  const entries = listAt(fields, 'PolicyVersionList').map(fieldsOf);
  const versions = new Map(
    entries.flatMap((entry): readonly [string, Document][] => {
      const id = textAt(entry, 'VersionId');
      return id === undefined ? [] : [[id, documentOf(valueAt(entry, 'Document'))]];
    }),
  );
  const marked = entries.find((entry) => isTrueAt(entry, 'IsDefaultVersion'));
  const defaultVersion = textAt(fields, 'DefaultVersionId') ?? (marked && textAt(marked, 'VersionId'));
  const description = textAt(fields, 'Description');
  const hasDefault = defaultVersion !== undefined && versions.has(defaultVersion);
  return {
    ...common,
    owner: parseArn(arn)?.accountId === 'aws' ? 'AWS' : 'account',
    description: description ?? '',
    versions,
    defaultVersion,
    highestVersion: [...versions.keys(), defaultVersion ?? '']
      .map(numberOf)
      .reduce((one, other) => Math.max(one, other), 0),
    unsure: new Set([
      ...(description === undefined ? (['description'] as const) : []),
      ...(valueAt(fields, 'Tags') === undefined ? (['tags'] as const) : []),
      ...(hasDefault ? [] : (['versions'] as const)),
      ...(defaultVersion === undefined ? (['defaultVersion'] as const) : []),
    ]),
  };
}

function numberOf(version: string): number {
  return Number(/^v(\d{1,9})$/.exec(version)?.[1] ?? 0);
}
