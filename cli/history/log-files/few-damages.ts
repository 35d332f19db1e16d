/** How many damages of a file are named. */
const told = 3;

/** What is damaged in a file, a sentence each for the first few, and the rest counted. */
export function fewDamages(name: string, gap: (sentence: string) => void) {
  let count = 0;
  let last: number | undefined;
  return {
    add: (line: number | undefined, why: string) => {
      count += 1;
      last = line;
      const place = line === undefined ? name : `${name}:${line}`;
      if (count <= told) gap(`${place} could not be read: ${why}; the rest of the file was read as far as it goes.`);
    },
    end: () => {
      const place = last === undefined ? '' : ` up to line ${last}`;
      if (count > told) gap(`${name}: ${count - told} more places${place} could not be read.`);
    },
  };
}
