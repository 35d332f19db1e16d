import { locate } from '../actions/locate.ts';
import { textIn } from '../actions/text-in.ts';
import type { Change } from '../change.ts';
import { commandOf } from './command.ts';
import { gone } from './deed.ts';
import { lifeIn } from './history.ts';
import type { Life, Step } from './life.ts';

/** The names that things have while the commands run, where they were renamed. */
export type Names = Map<Life, string>;

/** The command that gives the attribute of a step the value that it had before; why there is none otherwise. */
export function undoCommandOf(
  step: Step,
  to: string,
  names: Names,
): string | Readonly<{ code: 'not in the event' | 'not typable' | 'no command' }> {
  const template = templateOf(step, to);
  if (template === undefined) return { code: 'no command' };
  let isWhole = true;
  const read = (path: string) => {
    const value = nameNow(path, step, to, names) ?? valueIn(path, step.change);
    isWhole &&= value !== undefined;
    return value;
  };
  const { cli } = step.change.action ?? {};
  const region = cli === undefined ? undefined : step.change.record.region;
  // Without a region the command would use the default region of whoever runs it.
  if (cli !== undefined && !/^[a-z0-9-]{1,40}$/.test(region ?? '')) return { code: 'not in the event' };
  const command = commandOf(cli ?? 'iam', template, read, region);
  if (command === undefined) return { code: isWhole ? 'not typable' : 'not in the event' };
  const [life] = step.attribute.of;
  if (step.attribute.what === 'name' && life !== undefined) names.set(life, to);
  return command;
}

/** The command that shows what stands there now. */
export function lookOf(change: Change): string | undefined {
  const { look } = change.action ?? {};
  return look === undefined ? undefined : commandOf('iam', look, (path) => valueIn(path, change));
}

function templateOf({ change: { action }, attribute, restoring }: Step, to: string): string | undefined {
  // A version that was put in force at once is deleted like any other, once the former one is in force.
  if (lifeIn(attribute)?.kind === 'policyVersion' && to === gone)
    return 'delete-policy-version --policy-arn {policyArn} --version-id {policyVersion.versionId}';
  return restoring?.(to) ?? action?.undo ?? action?.undoIfNew;
}

function valueIn(path: string, { record, action }: Change): string | undefined {
  const stated = textIn(record.request, path) ?? textIn(record.response, path);
  return stated ?? (path === 'userName' ? locate('user', record, action?.withoutUser).name : undefined);
}

/** A thing goes by the name that it has when the command runs, not by the one that it had when it was changed. */
function nameNow(path: string, { attribute }: Step, to: string, names: Names): string | undefined {
  const kind = kinds.find(([end]) => path.toLowerCase().endsWith(end))?.[1];
  if (kind === undefined) return undefined;
  const lives = [...attribute.of, lifeIn(attribute)].flatMap(within);
  const life = lives.find((each) => each.kind === kind);
  if (life === undefined || !isRenamed(life)) return undefined;
  // The command that renames a thing back names it twice.
  if (attribute.what === 'name' && !path.startsWith('new')) return to;
  return names.get(life) ?? life.name;
}

const kinds = [
  ['username', 'user'],
  ['groupname', 'group'],
  ['servercertificatename', 'serverCertificate'],
] as const;

function within(life: Life | undefined): readonly Life[] {
  return life === undefined ? [] : [life, ...life.existence.of.flatMap(within)];
}

function isRenamed({ attributes }: Life): boolean {
  return attributes.some(({ what }) => what === 'name');
}
