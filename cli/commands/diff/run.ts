import { type AccessSection, accessSections, needsTable } from '../../../alert/content/access.ts';
import { shown } from '../../../alert/visible.ts';
import type { AccessEffect } from '../../../iam/access/access-effect.ts';
import { loadActionTable } from '../../../iam/access/action-table.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { print } from '../../../terminal/print.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedSettings, readerFor } from '../../deployed.ts';
import { sourceNamed } from '../../input/source.ts';
import { compare, type Found, isOfResource } from './compare.ts';
import type { DiffFormat, FailOn } from './option-values.ts';
import { type PolicyFile, type ReadFile, readPolicy } from './read-policy.ts';
import { jsonLine, sectionLines } from './show.ts';

export type DiffOptions = Readonly<{ before: string; after: string; format: DiffFormat; failOn: FailOn | undefined }>;

/** The difference to standard output, or to standard error what could not be read. */
export async function run(options: DiffOptions, context: CommandContext): Promise<ExitCode> {
  if (options.before === '-' && options.after === '-') {
    throw new CommandLineError('- stands for standard input, which can be read only once');
  }
  const before = await readPolicy(sourceNamed(options.before, context));
  const after = await readPolicy(sourceNamed(options.after, context));
  const refusal = whyNotCompared(before, after);
  if (before.kind === 'unreadable' || after.kind === 'unreadable' || refusal !== undefined) {
    await print(context.stderr, refusal ?? '');
    return 2;
  }
  const found = compare(before, after);
  await print(context.stdout, await textOf(found, options.format, context));
  return fails(found, options.failOn) ? 1 : 0;
}

function whyNotCompared(before: PolicyFile, after: PolicyFile): string | undefined {
  const unreadable = [before, after].flatMap((file) =>
    file.kind === 'unreadable' ? [`${file.name}: ${shown(file.why)}\n`] : [],
  );
  if (unreadable.length > 0) return unreadable.join('');
  if (before.kind === 'unreadable' || after.kind === 'unreadable') return undefined;
  const [one, other] = [before, after].map(({ document }) => isOfResource(document));
  if (one === other || isEmpty(before) || isEmpty(after)) return undefined;
  const [with_, without] = one ? [before, after] : [after, before];
  return `${with_.name} names principals and ${without.name} does not: a policy of a resource, such as a trust policy, \
cannot be compared with one of an identity.\n`;
}

function isEmpty({ document }: ReadFile): boolean {
  return document.statements.length === 0;
}

async function textOf(found: Found, format: DiffFormat, context: CommandContext): Promise<string> {
  if (format === 'json') return `${jsonLine(found)}\n`;
  const reader = readerFor({ accountName: {} }, deployedSettings(undefined, context.directory));
  const view = { reader, paint: paintFor(context) };
  const sections = found.kind === 'access' ? await sectionsOf(found.effects) : [found.section];
  return sections.flatMap((section) => sectionLines(section, view)).join('');
}

async function sectionsOf(effects: readonly AccessEffect[]): Promise<readonly AccessSection[]> {
  return accessSections(effects, needsTable(effects) ? await loadActionTable() : undefined);
}

const failures: Readonly<Record<FailOn, readonly AccessEffect['effect'][]>> = {
  lost: ['lost', 'narrowed', 'changed'],
  gained: ['gained', 'widened', 'changed'],
  any: ['lost', 'gained', 'narrowed', 'widened', 'changed'],
};

function fails(found: Found, failOn: FailOn | undefined): boolean {
  if (failOn === undefined) return false;
  if (found.kind === 'resource') return failOn === 'any' && found.changed;
  return found.effects.some(({ effect }) => failures[failOn].includes(effect));
}
