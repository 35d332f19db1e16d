import { batchOf } from '../../demo/invocation.ts';
import { readStory, type StoryEvent } from '../../demo/story.ts';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { fieldsAt, textAt } from '../../iam/cloudtrail/fields.ts';
import { matches } from '../../iam/cloudtrail/matches.ts';

/** A batch of the queue, and the ids of the events in it. */
export type Batch = Readonly<{ event: ReturnType<typeof batchOf>; ids: readonly string[] }>;

/** The story's events that the rule matches, as many to a batch as Lambda takes without a window. */
export function storyBatches(): readonly Batch[] {
  const events = readStory().filter(({ event }) => matches(eventPattern, event));
  const starts = Array.from({ length: Math.ceil(events.length / size) }, (_, index) => index * size);
  return starts.map((start) => events.slice(start, start + size)).map(batch);
}

const size = 10;

/** A batch of one event, whose message and role have this name. */
export function freshBatch(name: string): Batch {
  const [first] = readStory();
  if (first === undefined) throw new Error('The story in demo/story has no event.');
  const deletion = { eventSource: 'iam.amazonaws.com', eventName: 'DeleteRole', requestParameters: { roleName: name } };
  const detail = { ...fieldsAt(first.event, 'detail'), ...deletion, eventID: name };
  return batch([{ name, event: { ...first.event, detail } }]);
}

function batch(events: readonly StoryEvent[]): Batch {
  return { event: batchOf(events), ids: events.map(({ event }) => textAt(event, 'detail', 'eventID') ?? '') };
}
