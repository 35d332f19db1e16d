// The function in a process of its own, so that it can die in the middle of its work. Each argument is an event.
import { deployedHandler } from '../deployed.ts';

const handler = await deployedHandler({});
const Records = process.argv.slice(2).map((body, index) => ({ messageId: `m-${index + 1}`, body }));
await handler({ Records }, { getRemainingTimeInMillis: () => 60_000 });
