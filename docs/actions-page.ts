import type { Action, Variant } from '../iam/actions/action.ts';
import { catalogue } from '../iam/actions/catalogue.ts';
import type { Condition } from '../iam/actions/condition.ts';
import { type ThingKind, things } from '../iam/actions/things.ts';
import { applied } from '../iam/actions/variant.ts';
import { partServices } from '../iam/alerter/actions/part-services.ts';

/** The catalogue of actions as a Markdown page, one row for each action and, under it, for each of its variants. */
export function actionsPage(): string {
  const names = Object.keys(catalogue).toSorted();
  return [...head(names.length), ...names.flatMap((name) => rowsOf(name, catalogue[name])), ...ofTheAlerter()]
    .join('\n')
    .concat('\n');
}

function ofTheAlerter(): readonly string[] {
  const rows = Object.entries(partServices).flatMap(([service, { actions }]) =>
    Object.entries(actions).flatMap(([name, action]) => rowsOf(`${service.split('.')[0]}:${name}`, action)),
  );
  return [
    '',
    '## Changes to the alerter itself',
    '',
    'Told where they are made to its own resources, parameters and stack, or to the trail that feeds it; then they are',
    'critical, by the finding `alerting-tampered`. Its roles are under the actions of IAM above.',
    '',
    ...columns,
    ...rows,
  ];
}

function head(count: number): readonly string[] {
  return [
    '# IAM actions that are explained',
    '',
    `Written by \`npm run docs\` out of \`iam/actions/\`: ${count} actions. Security and break risk are those of a change`,
    'of which nothing else is known. What stands in *italics* is named as the record has it.',
    '',
    ...columns,
  ];
}

const columns = [
  '| Event name | Sentence | Category | Security | Break risk | Why it matters |',
  '| --- | --- | --- | --- | --- | --- |',
];

function rowsOf(name: string, action: Action | undefined): readonly string[] {
  if (action === undefined) return [];
  const variants = action.variants ?? [];
  return [row(`\`${name}\``, action), ...variants.map((variant) => variantRow(action, variant))];
}

function variantRow(action: Action, variant: Variant): string {
  return row(`… ${condition(variant.when)}`, applied(action, variant));
}

function row(first: string, { category, security, breakRisk, en }: Action): string {
  const sentence = `${en.past} ${en.object.replace(/\{(\w+)\}/g, (_, kind: string) => thing(kind))}`;
  return `| ${[first, sentence, category, security, breakRisk, en.why].join(' | ')} |`;
}

function thing(kind: string): string {
  return isThingKind(kind) ? `*${things[kind].en.noun || things[kind].en.unknown}*` : kind;
}

function isThingKind(kind: string): kind is ThingKind {
  return Object.hasOwn(things, kind);
}

function condition(when: Condition): string {
  if ('all' in when) return when.all.map(condition).join(' and ');
  if ('any' in when) return when.any.map(condition).join(', or ');
  if ('principal' in when) return `called by ${when.principal}`;
  if ('awsPolicy' in when) return `AWS policy \`${when.awsPolicy}\``;
  if ('samlProvider' in when) return `the provider ${when.samlProvider}, by its name`;
  if ('document' in when) return `the policy ${when.document}`;
  if ('has' in when) return `with \`${when.has}\``;
  if ('lacks' in when) return `without \`${when.lacks}\``;
  return `\`${when.field}\` is \`${when.is}\``;
}
