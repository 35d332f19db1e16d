import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../aws/account.ts';
import { get } from '../aws/exchange.ts';
import { waitUntil } from '../wait-until.ts';
import { selfMadeCertificate } from './certificate.ts';
import { clientEnvironment, credentials, emulatorEnvironment, region } from './environment.ts';
import { freePort } from './free-port.ts';

/** MiniStack on a port of its own, with an account that nobody has used. */
export type Emulator = Readonly<{
  account: Account;
  /** What a program has to find in its environment to talk to it. */
  environment: NodeJS.ProcessEnv;
  /** Whether IAM is asked before each call. */
  enforceIam(isOn: boolean): Promise<void>;
  /** The last lines of its log. */
  lastWords(): string;
  stop(): Promise<void>;
}>;

export async function startEmulator(python: string, folder: string): Promise<Emulator> {
  const place = { folder, port: await freePort(), tls: await selfMadeCertificate(folder) };
  const certificate = readFileSync(place.tls.certificate, 'utf8');
  const account = { endpoint: `https://localhost:${place.port}`, certificate, region, credentials };
  const logFile = join(folder, 'emulator.log');
  const lastWords = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-25).join('\n');
  const child = await launched(python, emulatorEnvironment(place), logFile);
  await mustBe('disabled', { account, child, lastWords });
  return {
    account,
    environment: clientEnvironment(place),
    lastWords,
    enforceIam: async (isOn) => {
      child.kill(isOn ? 'SIGUSR1' : 'SIGUSR2');
      await mustBe(isOn ? 'enabled' : 'disabled', { account, child, lastWords });
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

type Running = Pick<Emulator, 'account' | 'lastWords'> & Readonly<{ child: ChildProcess }>;

/** It says of itself whether it enforces IAM, and so also that it is there. */
async function mustBe(auth: 'enabled' | 'disabled', { account, child, lastWords }: Running): Promise<void> {
  const health = new URL('/_ministack/health', account.endpoint);
  const isSo = async () => {
    if (hasEnded(child)) throw new Error(`MiniStack has ended:\n${lastWords()}`);
    return (await get(health, account.certificate)).includes(`"auth": "${auth}"`);
  };
  if (await waitUntil(isSo, 30_000)) return;
  throw new Error(`MiniStack did not say within 30 s that its IAM is ${auth}:\n${lastWords()}`);
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
