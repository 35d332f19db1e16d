import { writeFileSync } from 'node:fs';
import { isHere, judgedIn } from './cases.ts';
import { countsByFile } from './count.ts';
import { whyOtherwise } from './decided.ts';
import { judgementPage } from './page.ts';
import { verdictOn } from './verdict.ts';

if (isHere) {
  console.table(countsByFile());
  for (const { judged } of judgedIn()) {
    const verdict = verdictOn(judged);
    if (verdict !== 'agree') console.log([verdict, judged.source, judged.rule, whyOtherwise(judged) ?? ''].join(' | '));
  }
  writeFileSync(new URL('../../docs/judgement.md', import.meta.url), judgementPage());
} else {
  console.log('There are no judged records beside the repository: nothing to count.');
}
