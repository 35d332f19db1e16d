import { writeFileSync } from 'node:fs';
import { actionsPage } from './actions-page.ts';

writeFileSync(new URL('./actions.md', import.meta.url), actionsPage());
