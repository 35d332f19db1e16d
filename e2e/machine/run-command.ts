import { spawn } from 'node:child_process';

export type Command = Readonly<{ command: string; args: readonly string[]; env: NodeJS.ProcessEnv; cwd?: string }>;

/** Runs a command, and gives what it wrote. Throws an error with the end of that text where it fails. */
export async function runCommand({ command, args, env, cwd }: Command): Promise<string> {
  const { status, output } = await ran({ command, args, env, ...(cwd !== undefined && { cwd }) });
  if (status === 0) return output;
  throw new Error(
    `${command} ${args.join(' ')} ended with ${status}:\n${output.trim().split('\n').slice(-30).join('\n')}`,
  );
}

function ran({ command, args, ...options }: Command): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString() }));
  });
}
