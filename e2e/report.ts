/** Runs checks one after the other and says of each how it went, in the words of the Test Anything Protocol. */
export type Report = Readonly<{
  /** What the check gives, or undefined where it fails. A text that it gives stands in brackets. */
  check<T>(name: string, run: () => Promise<T>): Promise<T | undefined>;
  /** Something to know that is neither passed nor failed. */
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
