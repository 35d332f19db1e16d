import { type AccessSection, accessSections, needsTable } from '../../../alert/content/access.ts';
import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { loadActionTable } from '../../../iam/access/action-table.ts';
import { paintFor } from '../../../terminal/colour.ts';
import type { View } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedSettings, readerFor } from '../../deployed.ts';
import { sourceNamed } from '../../input/source.ts';
import { gapLines } from '../../input/state-gaps.ts';
import { compare, type Found } from './compare.ts';
import { comparedPrincipals, type PrincipalFound } from './compare-states.ts';
import type { DiffFormat, FailOn } from './option-values.ts';
import { readSide, type Side } from './read-side.ts';
import { heading, jsonLine, principalLine, sectionLines, sumLine } from './show.ts';
import { whyNotCompared } from './why-not-compared.ts';

export type DiffOptions = Readonly<{ before: string; after: string; format: DiffFormat; failOn: FailOn | undefined }>;

/** The difference to standard output, or to standard error what could not be read. */
export async function run(options: DiffOptions, context: CommandContext): Promise<ExitCode> {
  if (options.before === '-' && options.after === '-') {
    throw new CommandLineError('- stands for standard input, which can be read only once');
  }
  const before = await readSide(sourceNamed(options.before, context));
  const after = await readSide(sourceNamed(options.after, context));
  const refusal = whyNotCompared(before, after);
  if (refusal !== undefined || before.kind === 'unreadable' || after.kind === 'unreadable') {
    await print(context.stderr, refusal ?? '');
    return 2;
  }
  if (before.what === 'state' && after.what === 'state') return ofStates(before, after, options, context);
  if (before.what === 'state' || after.what === 'state') return 2;
  const found = compare(before, after);
  await print(context.stdout, await textOf(found, options.format, context));
  return fails(found, options.failOn) ? 1 : 0;
}

type StateSide = Extract<Side, { what: 'state' }>;

/** Principal by principal, as each is worked out. */
async function ofStates(
  before: StateSide,
  after: StateSide,
  { format, failOn }: DiffOptions,
  context: CommandContext,
): Promise<ExitCode> {
  for (const { name, gaps } of [before, after]) await print(context.stderr, gapLines(name, gaps).join(''));
  const counts = { compared: 0, different: 0 };
  const sections = new Map<readonly AccessEffect[], readonly AccessSection[]>();
  let failed = false;
  for (const found of comparedPrincipals(before.state, after.state)) {
    counts.compared += 1;
    failed ||= failOn !== undefined && failsOn(found, failOn);
    if (found.effects.length === 0 && found.trust === undefined && found.unread.length === 0) continue;
    counts.different += 1;
    await print(
      context.stdout,
      format === 'json' ? `${principalLine(found)}\n` : await linesOf(found, sections, context),
    );
  }
  if (format !== 'json') await print(context.stdout, sumLine(counts));
  return failed ? 1 : 0;
}

/** `known` has what was said of others who differ in the same. */
async function linesOf(
  found: PrincipalFound,
  known: Map<readonly AccessEffect[], readonly AccessSection[]>,
  context: CommandContext,
): Promise<string> {
  const view = viewFor(context);
  const effects = found.effects.length === 0 ? [] : (known.get(found.effects) ?? (await sectionsOf(found.effects)));
  known.set(found.effects, effects);
  const sections = [...effects, ...(found.trust === undefined ? [] : [found.trust])];
  return [...heading(found, view), ...sections.flatMap((section) => sectionLines(section, view)), '\n'].join('');
}

async function textOf(found: Found, format: DiffFormat, context: CommandContext): Promise<string> {
  if (format === 'json') return `${jsonLine(found)}\n`;
  const sections = found.kind === 'access' ? await sectionsOf(found.effects) : [found.section];
  return sections.flatMap((section) => sectionLines(section, viewFor(context))).join('');
}

function viewFor(context: CommandContext): View {
  const reader = readerFor({ accountName: {} }, deployedSettings(undefined, context.directory));
  return { reader, paint: paintFor(context) };
}

async function sectionsOf(effects: readonly AccessEffect[]): Promise<readonly AccessSection[]> {
  return accessSections(effects, needsTable(effects) ? await loadActionTable() : undefined);
}

const failures: Readonly<Record<FailOn, readonly AccessEffect['effect'][]>> = {
  lost: ['lost', 'narrowed', 'changed'],
  gained: ['gained', 'widened', 'changed'],
  any: ['lost', 'gained', 'narrowed', 'widened', 'changed'],
};

/** What a policy allows that nobody has read may be of any kind. */
function failsOn({ effects, unread, trust }: PrincipalFound, failOn: FailOn): boolean {
  if (unread.some(({ on }) => on !== 'both')) return true;
  return failsFor(effects, failOn) || (failOn === 'any' && trust !== undefined);
}

function failsFor(effects: readonly AccessEffect[], failOn: FailOn): boolean {
  return effects.some(({ effect }) => failures[failOn].includes(effect));
}

function fails(found: Found, failOn: FailOn | undefined): boolean {
  if (failOn === undefined) return false;
  return found.kind === 'resource' ? failOn === 'any' && found.changed : failsFor(found.effects, failOn);
}
