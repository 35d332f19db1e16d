import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../machine/run-command.ts';
import { installedJars } from './installed-jars.ts';

/** A pattern, and an event that may match it. */
export type Question = Readonly<{ pattern: unknown; event: unknown }>;

/** `matches`, `does not match`, or `refused: ` with the reason. */
export type Verdict = string;

/** Asks AWS's own matcher, on which EventBridge is built: https://github.com/aws/event-ruler */
export async function askEventRuler(questions: readonly Question[]): Promise<readonly Verdict[]> {
  const jars = await installedJars();
  const folder = await mkdtemp(join(tmpdir(), 'iam-whodunit-oracle-'));
  const [asked, answered] = [join(folder, 'questions.jsonl'), join(folder, 'verdicts')];
  try {
    await writeFile(asked, questions.map((question) => `${JSON.stringify(question)}\n`).join(''));
    const args = ['-cp', join(jars, '*'), join(import.meta.dirname, 'EventRuler.java'), asked, answered];
    await runCommand({ command: 'java', args, env: process.env });
    return (await readFile(answered, 'utf8')).trimEnd().split('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}
