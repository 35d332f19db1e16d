import { run } from '../cli/process.ts';

await run(process);
