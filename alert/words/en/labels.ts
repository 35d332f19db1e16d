import type { Labels } from '../words.ts';

/** What stands before a part of a message, or on a link. */
export const labels: Labels = {
  measures: {
    security: { first: 'Security', within: 'security' },
    breakRisk: { first: 'Break risk', within: 'break risk' },
  },
  security: { info: 'info', low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  breakRisk: { none: 'none', possible: 'possible', likely: 'likely' },
  steps: { undo: 'Undo', look: 'Look', next: 'Next', left: 'Without a command' },
  provisos: {
    'if it was not so before': 'Undo, if it was not so before',
    'if it was so before': 'Undo, if it was so before',
    'if it was new': 'Undo, if it was new',
  },
  facts: {
    principal: 'Principal',
    accessKey: 'Access key',
    tool: 'Tool',
    source: 'Address',
    account: 'Account',
    time: 'Time',
    period: 'Period',
    action: 'Action',
    actions: 'Actions',
    region: 'Region',
    eventId: 'Event id',
  },
  links: {
    event: { first: 'Event', within: 'event' },
    'first event': { first: 'First event', within: 'first event' },
    'last event': { first: 'Last event', within: 'last event' },
    user: { first: 'User', within: 'user' },
    role: { first: 'Role', within: 'role' },
    group: { first: 'Group', within: 'group' },
    policy: { first: 'Policy', within: 'policy' },
  },
};
