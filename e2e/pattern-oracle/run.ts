import { missingPrograms } from '../missing-programs.ts';
import { runPiece } from '../run-piece.ts';
import { agreeOnPatterns } from './agree-on-patterns.ts';

const missing = missingPrograms(['java', 'mvn']);
await runPiece({
  name: "the rules' patterns in AWS's own event-ruler",
  obstacle: missing.length === 0 ? undefined : `${missing.join(' and ')} is not installed`,
  checks: agreeOnPatterns,
});
