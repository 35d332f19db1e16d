import { missingPrograms } from '../../machine/missing-programs.ts';
import { runAlone } from '../../report/run-alone.ts';
import { oneHop } from './hop.ts';

const missing = missingPrograms(['python3']);
await runAlone({
  name: 'one hop in moto',
  obstacle: missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`,
  checks: oneHop,
});
