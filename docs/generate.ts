import { writeFileSync } from 'node:fs';
import { actionsPage } from './actions-page.ts';
import { alertsPage } from './alerts-page.ts';
import { commandLinePage } from './command-line-page.ts';
import { digestsPage } from './digests-page.ts';
import { findingsPage } from './findings-page.ts';

writeFileSync(new URL('./actions.md', import.meta.url), actionsPage());
writeFileSync(new URL('./findings.md', import.meta.url), findingsPage());
writeFileSync(new URL('./digests.md', import.meta.url), digestsPage());
writeFileSync(new URL('./alerts.md', import.meta.url), alertsPage());
writeFileSync(new URL('./command-line.md', import.meta.url), await commandLinePage());
