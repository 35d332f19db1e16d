import type { Option } from '../command.ts';

/**
 * When a command can run. IAM refuses what comes too early: a policy is made before it is attached, everything is
 * taken off before a thing is deleted; a user is made before a role that trusts the
 * user; a policy is deleted last, since it may be the boundary of something.
 */
export const stages = [
  'make a policy',
  'take off',
  'put in force',
  'delete a version',
  'delete',
  'rename',
  'make a user',
  'make',
  'put on',
  'set',
  'delete a policy',
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

export function number(name: string, value: number): Option {
  return { option: `--${name}`, value: String(value), form: 'number' };
}

/** A text that may be empty, which then has to be said. */
export function perhapsEmpty(name: string, value: string): Option {
  return value === '' ? { option: `--${name}`, value, form: 'empty' } : option(name, value);
}

/** A policy's text. */
export function text(name: string, value: string): Option {
  return { option: `--${name}`, value, form: 'document' };
}

export function json(name: string, value: unknown): Option {
  return { option: `--${name}`, value: JSON.stringify(value), form: 'json' };
}
