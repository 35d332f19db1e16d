import type { Mistake } from '../../lambda/settings/mistake.ts';

/** Everything that is wrong in `settings.ts`, one line for each mistake. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(line).join('\n'));
    this.mistakes = mistakes;
  }
}

function line({ path, text }: Mistake): string {
  return ['settings.ts', ...(path === '' ? [] : [path]), text].join(': ');
}
