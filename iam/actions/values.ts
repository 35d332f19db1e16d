import type { Paths } from './paths.ts';

/** Where a record keeps what a call sets or asks for and that is no resource: a new name, tags, seconds. */
export const values = {
  audience: { request: ['clientID'], response: [] },
  accountSetting: { request: ['properties'], response: [] },
  awsService: { request: ['aWSServiceName', 'serviceName'], response: ['serviceSpecificCredential.serviceName'] },
  newName: { request: ['newUserName', 'newGroupName', 'newServerCertificateName'], response: [] },
  newPath: { request: ['newPath'], response: [] },
  sessionSeconds: { request: ['maxSessionDuration'], response: [] },
  endpoint: { request: ['endpoint'], response: [] },
  tags: { request: ['tags.key'], response: [] },
  tagKeys: { request: ['tagKeys'], response: [] },
} as const satisfies Record<string, Paths>;

/** A kind of value that a sentence about an action can hold. */
export type ValueKind = keyof typeof values;

/** Whether a name that a sentence holds is that of a kind of value. */
export function isValueKind(text: string): text is ValueKind {
  return Object.hasOwn(values, text);
}
