import { once } from '../../once.ts';
import { sharingCalls } from './sharing-calls.ts';

/** Every call that opens data, keys or code to outsiders, where it may be made for any resource. */
export const sharing: () => readonly string[] = once(() =>
  Object.entries(sharingCalls).flatMap(([service, names]) => names.split(' ').map((name) => `${service}:${name}`)),
);
