import type { Mistake } from '../../lambda/settings/mistake.ts';

/** Everything that is wrong in the settings, one line for each mistake, each with the file. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[], file = 'settings.ts') {
    super(mistakes.map((mistake) => line(mistake, file)).join('\n'));
    this.mistakes = mistakes;
  }
}

function line({ path, text }: Mistake, file: string): string {
  return [file, ...(path === '' ? [] : [path]), text].join(': ');
}
