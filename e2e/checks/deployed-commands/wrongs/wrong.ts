import type { Deployment } from '../../../stack/deployment.ts';
import type { Testbed } from '../../../testbed/testbed.ts';

export type Place = Readonly<{ testbed: Testbed; deployment: Deployment; rule: string }>;

/** How a part becomes right again: `printed` by the commands that the doctor prints, else by this. */
export type Mend = 'printed' | (() => Promise<void>);

/** A part of the deployment that somebody makes wrong, and the check that has to find it. */
export type Wrong = Readonly<{ check: string; make(place: Place): Promise<Mend> }>;
