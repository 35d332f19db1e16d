import type { Layer } from './reading.ts';

/** By AWS's words for a kind of policy, of which the first that fits counts. */
const words: readonly (readonly [RegExp, Layer])[] = [
  [/service control/i, 'scp'],
  [/resource control/i, 'rcp'],
  [/boundar/i, 'boundary'],
  [/session/i, 'session'],
  [/endpoint/i, 'endpoint'],
  [/trust/i, 'trust'],
  [/identity/i, 'identity'],
  [/resource/i, 'resource'],
];

export function layerOf(text: string): Layer {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? 'unnamed';
}
