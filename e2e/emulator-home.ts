import { join } from 'node:path';

/** Where everything is installed that only the e2e runs need; it may be deleted at any time. */
export const emulatorHome = join(import.meta.dirname, '../.emulator');
