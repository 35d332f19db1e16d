import { bundleFunction } from './bundle-function.ts';

// What synthesis runs for each function: CDK asks for the bundle and waits, and esbuild takes plugins only where nobody waits.
const [entry, outfile] = process.argv.slice(2);
if (entry === undefined || outfile === undefined) throw new Error('Usage: run.ts ENTRY OUTFILE');
await bundleFunction({ entry, outfile });
