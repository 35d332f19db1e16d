import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import type { Clock } from '../clock.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';

/** SSM parameters, decrypted, each kept in memory for five minutes. Throws what SSM throws. */
export type ParameterStore = Readonly<{
  read(name: string, timeLeft: TimeLeft): Promise<string>;
  /** Has the next read ask SSM again. */
  forget(name: string): void;
  /** How an operator stores a parameter where the function reads it, which is hardly ever their own region. */
  storeCommand(name: string): string;
}>;

type Kept = Readonly<{ value: Promise<string>; until: number }>;

const keptMilliseconds = 5 * 60 * 1_000;

export function ssmParameters(client: SSMClient, region: string, clock: Clock): ParameterStore {
  const kept = new Map<string, Kept>();

  async function read(name: string, timeLeft: TimeLeft): Promise<string> {
    const known = kept.get(name);
    if (known !== undefined && clock.now() < known.until) return known.value;
    const value = parameter(name, client, timeLeft);
    const asked = { value, until: clock.now() + keptMilliseconds };
    kept.set(name, asked);
    // Only answers are kept: a parameter that is mended is picked up at once.
    value.catch(() => kept.get(name) === asked && kept.delete(name));
    return value;
  }

  return {
    read,
    forget: (name) => void kept.delete(name),
    storeCommand: (name) =>
      `aws ssm put-parameter --region ${region} --name ${name} --type SecureString --overwrite --value <URL>`,
  };
}

async function parameter(name: string, client: SSMClient, timeLeft: TimeLeft): Promise<string> {
  const command = new GetParameterCommand({ Name: name, WithDecryption: true });
  const { Parameter } = await client.send(command, { abortSignal: signalWithin(5_000, timeLeft) });
  return Parameter?.Value ?? '';
}
