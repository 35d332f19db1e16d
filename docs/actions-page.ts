import { ours, plain } from '../alert/phrase.ts';
import { actionTexts } from '../alert/words/en/actions/texts.ts';
import { resourceTexts, valueTexts } from '../alert/words/en/resources.ts';
import { filled } from '../alert/words/filled.ts';
import { isActionName } from '../iam/action-name.ts';
import type { Variant } from '../iam/actions/action.ts';
import type { Condition } from '../iam/actions/condition.ts';
import { isResourceKind } from '../iam/actions/resources.ts';
import { isValueKind } from '../iam/actions/values.ts';
import { withVariant } from '../iam/actions/variant.ts';
import { type Entry, iamEntries, partEntries } from '../iam/entries.ts';

/** The catalogue of actions as a Markdown page, one row for each action and, under it, for each of its variants. */
export function actionsPage(): string {
  const all = iamEntries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return [...head(all.length), ...all.flatMap(rowsOf), ...ofTheAlerter()].join('\n').concat('\n');
}

function ofTheAlerter(): readonly string[] {
  return [
    '',
    '## Changes to the alerter itself',
    '',
    'These calls give an alert where they change its own resources, parameters and stack, or the trail that feeds it;',
    'then they are critical, by the finding `alerting-tampered`. Its roles are under the actions of IAM above.',
    '',
    ...columns,
    ...partEntries.flatMap(rowsOf),
  ];
}

function head(count: number): readonly string[] {
  return [
    '# IAM actions that are explained',
    '',
    `Written by \`npm run docs\` out of \`iam/actions/\` and its words in \`alert/words/en/actions/\`: ${count} actions.`,
    'Security and break risk are those of a change of which nothing else is known. What stands in *italics* is named as',
    'the record has it.',
    '',
    ...columns,
  ];
}

const columns = [
  '| Event name | Sentence | Category | Security | Break risk | Why it matters |',
  '| --- | --- | --- | --- | --- | --- |',
];

function rowsOf(entry: Entry): readonly string[] {
  const variants = entry.action.variants ?? [];
  return [
    row(`\`${entry.name}\``, entry),
    ...variants.map((variant) => row(`… ${condition(variant.when)}`, entry, variant)),
  ];
}

function row(first: string, { name, action }: Entry, variant?: Variant): string {
  const { category, security, breakRisk } = withVariant(action, variant);
  const { sentence, why } = wordsOf(variant === undefined ? name : `${name}.${variant.name}`);
  return `| ${[first, sentence, category, security, breakRisk, why].join(' | ')} |`;
}

function wordsOf(name: string) {
  if (!isActionName(name)) throw new Error(`${name} is no action of the catalogue.`);
  const { headline, why } = actionTexts[name];
  return { sentence: plain(filled(headline.done, (kind) => ours(`*${called(kind)}*`))), why };
}

function called(kind: string): string {
  const texts = isResourceKind(kind) ? resourceTexts[kind] : isValueKind(kind) ? valueTexts[kind] : undefined;
  return texts?.noun || texts?.unknown || kind;
}

function condition(when: Condition): string {
  if ('all' in when) return when.all.map(condition).join(' and ');
  if ('any' in when) return when.any.map(condition).join(', or ');
  if ('principal' in when) return `called by ${when.principal}`;
  if ('awsPolicy' in when) return `AWS policy \`${when.awsPolicy}\``;
  if ('samlProvider' in when) return `the provider ${when.samlProvider}, by its name`;
  if ('document' in when) return `the policy ${when.document}`;
  if ('caller' in when)
    return when.caller === 'itself with MFA' ? 'a user for itself, with MFA' : `called by ${when.caller}`;
  if ('has' in when) return `with \`${when.has}\``;
  if ('lacks' in when) return `without \`${when.lacks}\``;
  if ('session' in when) return `by a session of ${when.session}`;
  if ('partition' in when) return `in the partition \`${when.partition}\``;
  if ('mfaDevice' in when) return `of a ${when.mfaDevice}`;
  if ('names' in when) return 'without `userName`';
  if ('begins' in when) return `\`${when.field}\` begins with \`${when.begins}\``;
  return `\`${when.field}\` is \`${when.is}\``;
}
