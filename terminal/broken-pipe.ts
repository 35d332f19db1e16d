/** Ends a process whose reader has had enough of it, as in `whodunit render ... | head`. */
export function endAtBrokenPipe(program: NodeJS.Process): void {
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('error', (error) => {
      if (!('code' in error) || error.code !== 'EPIPE') throw error;
      program.exit();
    });
  }
}
