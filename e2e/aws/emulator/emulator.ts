import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Account } from '../client/account.ts';
import { get } from '../client/exchange.ts';
import { selfMadeCertificate } from './certificate.ts';
import { clientEnvironment, credentials, emulatorEnvironment, region, stackChangesFile } from './environment.ts';
import { freePort } from './free-port.ts';

/** MiniStack on a port of its own, with an empty account. */
export type Emulator = Readonly<{
  account: Account;
  /** The environment of a program that talks to it. */
  environment: NodeJS.ProcessEnv;
  /** The file in which it writes down what CloudFormation does with resources, one JSON object a line. */
  stackChanges: string;
  /** Whether IAM has to allow each call. */
  enforceIam(isOn: boolean): Promise<void>;
  /** Does what AWS itself would do, such as what EventBridge puts into a queue: IAM is not asked meanwhile. */
  asService<T>(run: () => Promise<T>): Promise<T>;
  /** The last lines of its log. */
  logTail(): string;
  stop(): Promise<void>;
}>;

export async function startEmulator(python: string, folder: string): Promise<Emulator> {
  const place = { folder, port: await freePort(), tls: await selfMadeCertificate(folder) };
  const certificate = readFileSync(place.tls.certificate, 'utf8');
  const account = { endpoint: `https://localhost:${place.port}`, certificate, region, credentials };
  const logFile = join(folder, 'emulator.log');
  const logTail = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-25).join('\n');
  const child = await launched(python, emulatorEnvironment(place), logFile);
  await mustBe('disabled', { account, child, logTail });
  let isEnforced = false;
  const enforceIam: Emulator['enforceIam'] = async (isOn) => {
    isEnforced = isOn;
    child.kill(isOn ? 'SIGUSR1' : 'SIGUSR2');
    await mustBe(isOn ? 'enabled' : 'disabled', { account, child, logTail });
  };
  return {
    account,
    environment: clientEnvironment(place),
    stackChanges: stackChangesFile(place),
    logTail,
    enforceIam,
    asService: async (run) => {
      if (!isEnforced) return run();
      await enforceIam(false);
      return run().finally(() => enforceIam(true));
    },
    stop: () => stop(child),
  };
}

async function launched(python: string, env: NodeJS.ProcessEnv, logFile: string): Promise<ChildProcess> {
  const log = openSync(logFile, 'a');
  const child = spawn(python, [join(import.meta.dirname, 'as_aws.py')], { env, stdio: ['ignore', log, log] });
  process.once('exit', () => child.kill());
  // Rejects where the program cannot be started.
  await once(child, 'spawn');
  return child;
}

type Running = Pick<Emulator, 'account' | 'logTail'> & Readonly<{ child: ChildProcess }>;

/** Its health page says whether it enforces IAM, and so also that it has started. */
async function mustBe(auth: 'enabled' | 'disabled', { account, child, logTail }: Running): Promise<void> {
  const health = new URL('/_ministack/health', account.endpoint);
  const isSo = async () => {
    if (hasEnded(child)) throw new Error(`MiniStack has ended:\n${logTail()}`);
    return (await get(health, account.certificate)).includes(`"auth": "${auth}"`);
  };
  if (await waitUntil(isSo, 30_000)) return;
  throw new Error(`MiniStack did not say within 30 s that its IAM is ${auth}:\n${logTail()}`);
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(patience);
}
