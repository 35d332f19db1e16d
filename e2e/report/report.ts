/** Runs checks one after the other, and writes the result of each in the words of the Test Anything Protocol. */
export type Report = Readonly<{
  /** Gives the result of the check, or undefined where it fails. A result that is a text is written in brackets. */
  check<T>(name: string, run: () => Promise<T>): Promise<T | undefined>;
  /** Writes a comment between the checks. */
  note(text: string): void;
  counts(): Readonly<{ passed: number; failed: number }>;
}>;

export function reportTo(write: (line: string) => void): Report {
  const counts = { passed: 0, failed: 0 };
  return {
    check: async (name, run) => {
      try {
        const result = await run();
        counts.passed++;
        write(typeof result === 'string' ? `ok ${name} (${result})` : `ok ${name}`);
        return result;
      } catch (error) {
        counts.failed++;
        write(`not ok ${name}\n${indented(error instanceof Error ? error.message : String(error))}`);
        return undefined;
      }
    },
    note: (text) => write(text.replace(/^/gm, '# ')),
    counts: () => counts,
  };
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
