/** Who makes a change, and with what. */
export type Actor = Readonly<{ role: string; session: string; key: string; agent: string; invokedBy?: string }>;

/** An event on its way: when it reaches the queue, in milliseconds since 1970. */
export type Arrival = Readonly<{ at: number; id: string; body: string }>;

export type Call = Readonly<{
  at: number;
  id: string;
  account: string;
  actor: Actor;
  eventName: string;
  request: Readonly<Record<string, unknown>>;
}>;

/** The event of a call, in the shape that EventBridge gives it. */
export function arrivalOf(call: Call): Arrival {
  const { at, id, account, eventName, request } = call;
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const detail = {
    eventVersion: '1.11',
    userIdentity: identityOf(call),
    eventTime: time,
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    sourceIPAddress: call.actor.invokedBy ?? '198.51.100.24',
    userAgent: call.actor.agent,
    requestParameters: request,
    responseElements: null,
    requestID: `request-${id}`,
    eventID: id,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  };
  const envelope = { version: '0', id: `bus-${id}`, 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.iam' };
  return {
    at,
    id,
    body: JSON.stringify({ ...envelope, account, time, region: 'us-east-1', resources: [], detail }),
  };
}

function identityOf({ account, actor }: Call): object {
  const { role, session, key, invokedBy } = actor;
  const issuer = { type: 'Role', principalId: `AROA${key}`, arn: `arn:aws:iam::${account}:role/${role}` };
  return {
    type: 'AssumedRole',
    principalId: `AROA${key}:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
    accountId: account,
    accessKeyId: `ASIA${key}`,
    sessionContext: {
      sessionIssuer: { ...issuer, accountId: account, userName: role },
      attributes: { creationDate: '2026-11-24T00:00:00Z', mfaAuthenticated: 'false' },
    },
    ...(invokedBy !== undefined && { invokedBy }),
  };
}
