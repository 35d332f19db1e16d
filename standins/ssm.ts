import { isTrueAt, textAt } from '../iam/cloudtrail/fields.ts';
import { awsJsonServer, jsonAnswer, jsonError } from './aws-json.ts';
import type { Answer, LocalServer } from './local-server.ts';

export type SsmStandIn = LocalServer &
  Readonly<{
    /** The parameters by name, which may be changed at any time. */
    parameters: Map<string, string>;
    /** The names that were asked for, in order. */
    reads: readonly string[];
  }>;

/** Answers a read, or leaves it (undefined) to the parameters. */
export type SsmScript = (name: string) => Answer | undefined;

/** Stands in for SSM: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html */
export async function ssmStandIn(
  initial: Readonly<Record<string, string>>,
  script: SsmScript = () => undefined,
): Promise<SsmStandIn> {
  const parameters = new Map(Object.entries(initial));
  const reads: string[] = [];
  const server = await awsJsonServer(({ operation, input }) => {
    if (operation !== 'GetParameter') return jsonError('InvalidAction', operation);
    const name = textAt(input, 'Name') ?? '';
    reads.push(name);
    return script(name) ?? parameterAnswer(name, isTrueAt(input, 'WithDecryption'), parameters);
  });
  return { ...server, parameters, reads };
}

function parameterAnswer(name: string, isDecrypted: boolean, parameters: ReadonlyMap<string, string>): Answer {
  const value = parameters.get(name);
  if (value === undefined) return jsonError('ParameterNotFound', '');
  return jsonAnswer({ Parameter: { Name: name, Type: 'SecureString', Value: isDecrypted ? value : 'encrypted' } });
}
