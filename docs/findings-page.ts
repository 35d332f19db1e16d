import { findingTexts } from '../alert/words/en/findings/texts.ts';
import { deniedBurst } from '../iam/findings/denied-burst.ts';
import type { Finding } from '../iam/findings/finding.ts';
import { findings } from '../iam/findings/findings.ts';
import { probingBurst } from '../iam/findings/probing-burst.ts';

/** Every finding as a Markdown page, the gravest first. */
export function findingsPage(): string {
  const all = [...findings, deniedBurst, probingBurst];
  return [...head(all.length), ...all.map(row)].join('\n').concat('\n');
}

function head(count: number): readonly string[] {
  return [
    '# Findings: what is dangerous in a change',
    '',
    `Written by \`npm run docs\` out of \`iam/findings/\` and \`alert/words/en/findings/\`: ${count} findings.`,
    "The measures of a change begin with its action's ([actions.md](actions.md)); a finding raises them to at least what",
    'stands here, and lowers none. The name never changes. “First” marks those where simply taking the change back would',
    'be wrong.',
    '',
    '| Name | Title | Security | Break risk | Why it matters | What to do |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
}

function row({ name, raises, noUndo }: Finding): string {
  const text = findingTexts[name];
  const next = noUndo ? `First: ${text.next}` : text.next;
  return `| ${[`\`${name}\``, text.title, raises.security ?? '', raises.breakRisk ?? '', text.why, next].join(' | ')} |`;
}
