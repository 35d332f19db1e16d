import { readFileSync } from 'node:fs';
import { fieldsOf, textAt } from '../iam/cloudtrail/fields.ts';

export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return textAt(fieldsOf(manifest), 'version') ?? 'unknown';
}
