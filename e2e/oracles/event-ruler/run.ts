import { missingPrograms } from '../../machine/missing-programs.ts';
import { runAlone } from '../../report/run-alone.ts';
import { agreeOnPatterns } from './agree-on-patterns.ts';

const missing = missingPrograms(['java', 'mvn']);
await runAlone({
  name: "the rules' patterns in AWS's own event-ruler",
  obstacle: missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`,
  checks: agreeOnPatterns,
});
