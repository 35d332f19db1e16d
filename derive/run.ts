import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { passingCalls } from './passing-calls.ts';
import { sharingCalls } from './sharing-calls.ts';

const evidence = join(import.meta.dirname, '../iam/findings/evidence');

write('passing-calls.ts', await passingCalls());
write('sharing-calls.ts', await sharingCalls());
// Imported only now: the policies of AWS are judged with the calls that were just written.
const { awsPolicies } = await import('./aws-policies.ts');
write('aws-policies.ts', awsPolicies());

function write(name: string, text: string): void {
  const file = join(evidence, name);
  writeFileSync(file, text);
  execFileSync('npx', ['biome', 'format', '--write', file], { stdio: 'inherit' });
}
