#!/usr/bin/env node
// The one JavaScript file: Node 20 cannot read TypeScript by itself, so tsx is set up before the rest is imported.
import { register } from 'tsx/esm/api';

register({ tsconfig: false });
const { run } = await import('../cli/process.ts');
await run(process);
