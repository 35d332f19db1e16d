import { type FunctionConfiguration, GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { asking } from '../aws/aws-fault.ts';
import { ifThere } from '../aws/if-there.ts';

/** The configuration of a function of ours; undefined where it is not there. */
export async function readFunction(name: string, client: LambdaClient): Promise<FunctionConfiguration | undefined> {
  return ifThere(['ResourceNotFoundException'], () =>
    asking('read the function', 'lambda:GetFunctionConfiguration', () =>
      client.send(new GetFunctionConfigurationCommand({ FunctionName: name })),
    ),
  );
}

/** A variable of the function's environment; no secret is ever in one. */
export function variableOf(configuration: FunctionConfiguration | undefined, name: string): string | undefined {
  return configuration?.Environment?.Variables?.[name];
}
