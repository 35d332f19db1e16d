import type { Writable } from 'node:stream';
import { readEnvironment } from '../lambda/environment.ts';
import type { Services } from '../standins/services.ts';
import { paintFor } from '../terminal/colour.ts';
import { messageText } from '../terminal/message-text.ts';
import { print } from '../terminal/print.ts';
import { closing, failing } from './closing.ts';
import { deliverBatch } from './deliver-batch.ts';
import { deployedPatterns } from './deployed-patterns.ts';
import { deliverDrift } from './drift.ts';
import { keepFunctionLog } from './function-log.ts';
import { matchRules } from './match-rules.ts';
import { alertEnvironment, demoServices } from './services.ts';
import { readStory, type StoryEvent } from './story.ts';
import { storyAccount } from './story-account.ts';

type Screen = Writable & { isTTY?: boolean };

/** Plays the story through the rules' patterns and the real function. The exit code is 0 where every message arrived. */
export async function playStory(out: Screen): Promise<0 | 1> {
  const functionLog = keepFunctionLog();
  const { matched, unmatched } = matchRules(readStory(), deployedPatterns());
  const services = await demoServices();
  try {
    const faults = await deliverAll(matched, services, out);
    const counts = {
      matched: matched.length,
      slack: services.slack.posts.length,
      sns: services.sns.publications.length,
    };
    await print(out, faults.length === 0 ? closing({ ...counts, unmatched }) : failing(faults, functionLog()));
    return faults.length === 0 ? 0 : 1;
  } finally {
    await services.close();
  }
}

const batchSize = 3;

/** Delivers the events batch by batch and shows the messages; gives a line for each fault. */
async function deliverAll(events: readonly StoryEvent[], services: Services, out: Screen): Promise<readonly string[]> {
  // The function reads its environment when it is loaded, which is set by now.
  const { handler } = await import('../lambda/handler.ts');
  const { reader } = readEnvironment(alertEnvironment);
  const view = { reader, paint: paintFor({ stdout: out, env: process.env }) };
  const recall = await storyAccount(alertEnvironment);
  const faults: string[] = [];
  for (let at = 0; at < events.length; at += batchSize) {
    const delivered = await deliverBatch(events.slice(at, at + batchSize), handler, reader, { ...services, recall });
    for (const message of delivered.messages) await print(out, `${messageText(message, view)}\n\n`);
    faults.push(...delivered.faults);
  }
  const drift = await deliverDrift(handler, reader, services);
  await print(out, 'The next day, a snapshot finds what no event told of:\n\n');
  for (const message of drift.messages) await print(out, `${messageText(message, view)}\n\n`);
  return [...faults, ...drift.faults];
}
