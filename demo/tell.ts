import type { Writable } from 'node:stream';
import { readEnvironment } from '../lambda/environment.ts';
import { paintFor } from '../terminal/colour.ts';
import { messageText } from '../terminal/message-text.ts';
import { print } from '../terminal/print.ts';
import { closing, failing } from './closing.ts';
import { deliverBatch } from './deliver-batch.ts';
import { deployedPatterns } from './deployed-patterns.ts';
import { keepFunctionLog } from './function-log.ts';
import { sortOut } from './sort-out.ts';
import { type Stage, setStage } from './stage.ts';
import { readStory, type Scene } from './story.ts';

/** Plays the story through the rules' patterns and the real function; the exit code says whether all were told. */
export async function tell(out: Writable & { isTTY?: boolean }): Promise<0 | 1> {
  const functionLog = keepFunctionLog();
  const { matched, leftAlone } = sortOut(readStory(), deployedPatterns());
  const stage = await setStage();
  try {
    const faults = await play(matched, stage, out);
    const outcome = {
      matched: matched.length,
      leftAlone,
      slack: stage.slack.posts.length,
      sns: stage.sns.publications.length,
    };
    await print(out, faults.length === 0 ? closing(outcome) : failing(faults, functionLog()));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await stage.close();
  }
}

/** As many events as may come together. */
const batchSize = 3;

/** Delivers the events batch by batch and shows the messages; gives back what went wrong. */
async function play(
  scenes: readonly Scene[],
  stage: Stage,
  out: Writable & { isTTY?: boolean },
): Promise<readonly string[]> {
  // Only now, since the function reads its environment when it starts.
  const { handler } = await import('../lambda/handler.ts');
  const { reader } = readEnvironment(stage.environment);
  const view = { reader, paint: paintFor({ stdout: out, env: process.env }) };
  const faults: string[] = [];
  for (let at = 0; at < scenes.length; at += batchSize) {
    const delivered = await deliverBatch(scenes.slice(at, at + batchSize), handler, reader, stage);
    for (const message of delivered.messages) await print(out, `${messageText(message, view)}\n\n`);
    faults.push(...delivered.faults);
  }
  return faults;
}
