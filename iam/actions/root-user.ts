import type { Condition } from './condition.ts';

/**
 * The call is about the root user: it says so
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html),
 * or the root user made it without naming a user, which then means itself.
 */
export const isAboutRoot: Condition = {
  any: [
    { all: [{ principal: 'Root' }, { names: 'no user' }] },
    { all: [{ principal: 'Root' }, { field: 'userName', is: 'AWS ROOT USER' }] },
  ],
};

/** In GovCloud the root user has no console: https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html */
export const isRootWithoutConsole: Condition = { all: [isAboutRoot, { partition: 'aws-us-gov' }] };

/** A root task takes away a credential of the root user, as AWS advises for member accounts. */
export const isRootTask: Condition = { all: [isAboutRoot, { session: 'AssumeRoot' }] };
