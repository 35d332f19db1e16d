import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** Where everything is installed that only the e2e runs need; it may be deleted at any time. */
export const emulatorHome = join(projectRoot, '.emulator');
