import type { Alert } from './alert.ts';

/** What is sent as one: today always a single alert; digests will be a second kind. */
export type Message = Readonly<{ kind: 'single'; alert: Alert }>;

/** Gathers the alerts of a batch into messages, in their order. */
export function group(alerts: readonly Alert[]): readonly Message[] {
  return alerts.map((alert) => ({ kind: 'single', alert }));
}

/** The alerts that a message tells of. */
export function alertsIn(message: Message): readonly Alert[] {
  return [message.alert];
}
