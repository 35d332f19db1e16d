import type { Change } from '../../iam/change.ts';
import type { Digest } from '../group.ts';
import { eventUrl, type PageKind, targetUrl } from '../links.ts';
import { isOfPublishedPolicy } from './published-policy.ts';

/** A link to the AWS console: our own host, the event's values percent-encoded. */
export type Link = Readonly<{ to: LinkTarget; url: string }>;

/** An event in the event history, or the page of what was changed. */
export type LinkTarget = 'event' | 'first event' | 'last event' | PageKind;

/** What is deleted, or has another name now, has no page under this one. A policy that AWS publishes can be read on its own. */
export function changeLinks(change: Change): readonly Link[] {
  const { record, target, action, resources } = change;
  const isGone =
    record.outcome.kind === 'succeeded' && /^Delete(User|Role|Group|Policy)$|\.renamed/.test(nameOf(action));
  const published = isOfPublishedPolicy(change) ? resources.policy : undefined;
  const pages = [isGone ? undefined : target, published].map((one) => one && targetUrl(one, record.partition));
  return [
    ...link('event', eventUrl(record)),
    ...pages.flatMap((page) => (page === undefined ? [] : [{ to: page.kind, url: page.url }])),
  ];
}

export function digestLinks({ alerts }: Digest): readonly Link[] {
  const first = alerts.at(0)?.change.record;
  const last = alerts.at(-1)?.change.record;
  return [...link('first event', first && eventUrl(first)), ...link('last event', last && eventUrl(last))];
}

function nameOf(action: Change['action']): string {
  return action?.name.replace(/\.identity-center$/, '') ?? '';
}

function link(to: LinkTarget, url: string | undefined): readonly Link[] {
  return url === undefined ? [] : [{ to, url }];
}
