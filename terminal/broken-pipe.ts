/**
 * Ends a process whose output cannot be written: silently where its reader has had enough of it, as in
 * `whodunit render ... | head`, and else with one line that says why.
 */
export function endAtBrokenPipe(program: NodeJS.Process): void {
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('error', (error) => {
      const code = 'code' in error ? String(error.code) : '';
      if (code === 'EPIPE') program.exit();
      if (stream === program.stdout)
        program.stderr.write(`The output cannot be written: ${reasons[code] ?? error.message}\n`);
      program.exit(1);
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the quota of the disk is used up',
  EIO: 'the disk or the terminal has a fault',
};
