import type { ParameterStore } from '../store/parameter-store.ts';
import type { TimeLeft } from '../time-left.ts';
import { DeliveryError } from './failure.ts';
import { webhookUrl } from './webhook-url.ts';

/** The webhook's URL out of its parameter; throws a DeliveryError that says how to store it, never its value. */
export async function webhookIn(parameter: string, parameters: ParameterStore, timeLeft: TimeLeft): Promise<string> {
  const stored = await read(parameter, parameters, timeLeft);
  try {
    return webhookUrl(stored);
  } catch (cause) {
    parameters.forget(parameter);
    throw unusable(
      `Parameter ${parameter} does not hold the URL of a Slack incoming webhook.`,
      cause,
      storeIt(parameter, parameters),
    );
  }
}

async function read(parameter: string, parameters: ParameterStore, timeLeft: TimeLeft): Promise<string> {
  try {
    return await parameters.read(parameter, timeLeft);
  } catch (cause) {
    throw unread(parameter, parameters, cause);
  }
}

function unread(parameter: string, parameters: ParameterStore, cause: unknown): DeliveryError {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'ParameterNotFound') {
    return unusable(
      `Parameter ${parameter} does not exist in the function's region.`,
      cause,
      storeIt(parameter, parameters),
    );
  }
  if (name === 'AccessDeniedException' || name === 'InvalidKeyId') {
    return unusable(
      `The function may not read parameter ${parameter}.`,
      cause,
      `Give the function's role ssm:GetParameter, and kms:Decrypt where the parameter has a key of your own. Or store the URL again with the key that SSM uses by default: ${parameters.storeCommand(parameter)}`,
    );
  }
  const kind = { lasts: 'transient', affects: 'destination' } as const;
  return new DeliveryError(`Parameter ${parameter} could not be read.`, kind, { cause });
}

function unusable(message: string, cause: unknown, remedy: string): DeliveryError {
  return new DeliveryError(message, { lasts: 'permanent', affects: 'destination' }, { cause, remedy });
}

function storeIt(parameter: string, parameters: ParameterStore): string {
  return `Store the URL of the incoming webhook: ${parameters.storeCommand(parameter)}`;
}
