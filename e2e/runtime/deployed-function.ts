import { join } from 'node:path';
import { type Fields, fieldsAt, isObject, textAt } from '../../iam/cloudtrail/fields.ts';
import { resourcesIn } from '../stack/assembly/resources.ts';

/** A function as a template has it. */
export type DeployedFunction = Readonly<{ asset: string; handler: string; environment: Fields }>;

/** The function that the queue feeds, out of a cloud assembly. */
export function alertFunctionIn(folder: string): DeployedFunction {
  const [mapping] = resourcesIn(folder, 'AWS::Lambda::EventSourceMapping');
  const wanted = JSON.stringify(mapping?.properties['FunctionName']);
  const found = resourcesIn(folder, 'AWS::Lambda::Function').find(({ id }) => wanted?.includes(`"${id}"`));
  const asset = textAt(found?.metadata ?? {}, 'aws:asset:path');
  const handler = textAt(found?.properties ?? {}, 'Handler');
  if (found === undefined || asset === undefined || handler === undefined) {
    throw new Error(
      `No template in ${folder} has a function with an asset that a queue feeds: see lib/alert-function.ts.`,
    );
  }
  return { asset: join(folder, asset), handler, environment: fieldsAt(found.properties, 'Environment', 'Variables') };
}

/** The environment with the values that CloudFormation would fill in. Throws where one is not given. */
export function filledIn(environment: Fields, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...environment, ...values }).map(([name, value]) => {
      if (isObject(value))
        throw new Error(`CloudFormation fills in ${name}: give it a value in e2e/runtime/services.ts.`);
      return [name, String(value)];
    }),
  );
}
