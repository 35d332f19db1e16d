import type { Alerter } from '../../../iam/alerter/alerter.ts';
import { ownPatterns } from '../../../iam/alerter/own-patterns.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { matches } from '../../../iam/cloudtrail/matches.ts';

export const alerter: Alerter = { stackName: 'IamWhodunit', parameters: ['/iam-whodunit/slack-webhook', '/team/b'] };
export const ownTrail: Alerter = { ...alerter, trailName: 'iam-whodunit' };

/** The rules that catch an event, by their ids. */
export function caughtBy(event: Fields, whose = alerter): readonly string[] {
  return ownPatterns(whose)
    .filter(({ pattern }) => matches(pattern, event))
    .map(({ id }) => id);
}

export function call(service: string, eventName: string, requestParameters: Fields, more: Fields = {}): Fields {
  return {
    source: `aws.${service}`,
    'detail-type': 'AWS API Call via CloudTrail',
    detail: {
      eventSource: `${service}.amazonaws.com`,
      eventName,
      requestParameters,
      eventCategory: 'Management',
      ...more,
    },
  };
}

/** What CloudTrail has of many denied calls: no parameters, and the answer. */
export function refused(resource: string): Fields {
  const user = 'arn:aws:iam::123456789012:user/kimura';
  return {
    requestParameters: null,
    errorCode: 'AccessDenied',
    errorMessage: `User: ${user} is not authorized to perform: x:Y on resource: ${resource} because no identity-based policy allows the x:Y action`,
  };
}

export const queue = 'https://sqs.us-east-1.amazonaws.com/123456789012/IamWhodunit-AlertsQueue8E0B9F0C-3xkQmVt7PzLd';
export const rule = 'IamWhodunit-IamEventsRule5F0D1C2A-hY7pXwq2Nv4e';
export const named = 'IamWhodunit-AlertsFunction8A1C6D3E-k0TzQ9rLmX5b';
export const topic = 'arn:aws:sns:us-east-1:123456789012:IamWhodunit-AlertsTopic2C9E4B7F-w8UyRj6KfD1s';
