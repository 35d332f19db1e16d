import type { Option } from '../command.ts';

/**
 * When a command can run. IAM refuses what comes too early: a policy is made before it is attached, everything is
 * taken off before a thing is deleted.
 */
export const stages = [
  'rename',
  'make a policy',
  'take off',
  'put in force',
  'delete a version',
  'delete',
  'make',
  'put on',
  'set',
] as const;

export type Stage = (typeof stages)[number];

/** One command of `aws iam`, and when to run it. */
export type Task = Readonly<{ stage: Stage; operation: string; options: readonly Option[] }>;

export function task(stage: Stage, operation: string, ...options: readonly Option[]): Task {
  return { stage, operation, options };
}

export function option(name: string, value: string): Option {
  return { option: `--${name}`, value };
}

/** A policy's text. */
export function text(name: string, value: string): Option {
  return { option: `--${name}`, value, form: 'document' };
}

export function json(name: string, value: unknown): Option {
  return { option: `--${name}`, value: JSON.stringify(value), form: 'json' };
}
