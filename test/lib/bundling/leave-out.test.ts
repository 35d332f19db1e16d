import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import { describe, expect, it, test } from 'vitest';
import { errorsKept, withNames, withOnlyErrors } from '../../../lib/bundling/leave-out.ts';

const root = join(import.meta.dirname, '../../..');
const clients = { 'client-dynamodb': dynamodb, 'client-sqs': sqs, 'client-ssm': ssm };

describe('of the errors of a client, the bundle keeps', () => {
  it.each(Object.keys(clients))('those that our code tells apart by their class: %s', (client) => {
    expect(errorsKept[client]).toEqual(expect.arrayContaining([...errorsNamedInCode(client)]));
  });

  it.each(Object.entries(clients))('those that the SDK repeats by a mark of their class: %s', (client, exports) => {
    expect(errorsKept[client]).toEqual(expect.arrayContaining(errorsRepeated(exports)));
  });
});

test('a member is called by its name where a constant says it, so that what nobody uses can be left out', () => {
  const schemas = ['const _e = "error";', 'export var Known$ = [-3, n0, _K, { [_e]: _c, [_other]: 1 }];'];
  const named = 'export var Known$ = [-3, n0, _K, { "error": _c, [_other]: 1 }];';
  expect(withNames(schemas.join('\n')).split('\n')).toEqual(schemas.with(1, named));
});

test('a schema is left alone but for the errors that are not kept', () => {
  const schemas = [
    'const n0_registry = TypeRegistry.for(n0);',
    'n0_registry.registerError(Known$, Known);',
    'n0_registry.registerError(Other$, Other);',
    'export var Input$ = [3, n0, _I, 0];',
  ];
  expect(withOnlyErrors(['Known'], schemas.join('\n'), 'schemas.js').split('\n')).toEqual(schemas.with(2, ''));
});

test('an SDK that registers its errors in another way is not bundled', () => {
  expect(() => withOnlyErrors([], 'register(Known$, Known);', 'a/schemas.js')).toThrow(
    'a/schemas.js registers no error: this version of the SDK does it otherwise, see docs/decisions/0208',
  );
  expect(() => withOnlyErrors(['Gone'], 'n0_registry.registerError(Known$, Known);', 'a/schemas.js')).toThrow(
    'a/schemas.js registers Gone',
  );
});

/** What the code of the functions imports of the errors of a client, other than as a type. */
function errorsNamedInCode(client: string): ReadonlySet<string> {
  const files = readdirSync(join(root, 'lambda'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ts$/.test(file),
  );
  const imports = new RegExp(`^import \\{([^}]*)\\} from '@aws-sdk/${client}';`, 'gm');
  const names = files
    .flatMap((file) => [...readFileSync(join(root, 'lambda', file), 'utf8').matchAll(imports)])
    .flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  return new Set(names.filter((name) => !name.startsWith('type ') && /(Exception|Error|Fault)$/.test(name)));
}

function errorsRepeated(exports: object): string[] {
  return Object.entries(exports).flatMap(([name, value]) => {
    if (typeof value !== 'function' || !(value.prototype instanceof Error) || name.endsWith('ServiceException'))
      return [];
    return new value({ message: '', $metadata: {} }).$retryable === undefined ? [] : name;
  });
}
