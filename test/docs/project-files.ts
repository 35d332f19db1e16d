import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pages.ts';

const notOurs = ['node_modules', 'cdk.out', 'coverage', 'fixtures', '__snapshots__', 'story'];
const readable = /\.(ts|js|json|md|py|txt|xml|java)$/;

/** Every file of the project that a person wrote, outside the decisions themselves, by its path. */
export const projectFiles: readonly string[] = filesIn('.').filter((file) => !file.startsWith('docs/decisions/'));

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') || notOurs.includes(entry.name) ? [] : filesIn(path);
    return readable.test(entry.name) ? [path] : [];
  });
}
