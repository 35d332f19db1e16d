import type { Writable } from 'node:stream';
import type { Progress } from './piece.ts';

/** One line on a terminal that says how far back the reading has come; nothing where there is none. */
export function progressOn(stderr: Writable & { isTTY?: boolean }): Progress | undefined {
  if (stderr.isTTY !== true) return undefined;
  let isShown = false;
  return {
    show: (pages, reached) => {
      const back = reached === undefined ? '' : `, back to ${new Date(reached).toISOString().slice(0, 16)}Z`;
      stderr.write(`\r\x1b[KReading the event history: ${pages} ${pages === 1 ? 'page' : 'pages'}${back}`);
      isShown = true;
    },
    hide: () => {
      if (isShown) stderr.write('\r\x1b[K');
      isShown = false;
    },
  };
}
