import type { HeartbeatAlert } from '../../alert/alert.ts';
import type { Message } from '../../alert/group.ts';
import type { Counts, Undelivered } from '../../alert/heartbeat.ts';

/** The heartbeat of a Monday morning, at 08:00 UTC. */
export const monday = { id: 'h-1', time: Date.UTC(2026, 10, 23, 8), days: 7, accountId: '123456789012' } as const;

export const aWeek: Counts = { eventsSeen: 143, alerts: 61, heldBack: 3 };

export const waiting: Undelivered = {
  alerts: 2,
  oldest: {
    eventName: 'DetachRolePolicy',
    time: Date.UTC(2026, 10, 21, 3, 12, 7),
    destination: '/iam-whodunit/slack-webhook',
  },
};

export function heartbeatOf(members: Partial<HeartbeatAlert> = {}): HeartbeatAlert {
  return {
    kind: 'heartbeat',
    id: monday.id,
    measures: { security: 'info', breakRisk: 'none' },
    heartbeat: monday,
    counts: aWeek,
    undelivered: undefined,
    ...members,
  };
}

export function heartbeatMessage(members: Partial<HeartbeatAlert> = {}): Message {
  return { kind: 'single', alert: heartbeatOf(members) };
}
