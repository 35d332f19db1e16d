import { type Answer, type LocalServer, localServer } from './local-server.ts';
import { xmlOf } from './xml.ts';

export type StsStandIn = LocalServer & Readonly<{ assumed: readonly string[] }>;

/** Answers who assumes a role, or leaves it (undefined) to the stand-in, which lets everybody in. */
export type StsScript = (roleArn: string) => Answer | undefined;

/** Stands in for STS's AssumeRole. The access key that it gives ends in the number of the role's account. */
export async function stsStandIn(script: StsScript = () => undefined): Promise<StsStandIn> {
  const assumed: string[] = [];
  const server = await localServer(({ body }) => {
    const form = new URLSearchParams(body);
    const roleArn = form.get('RoleArn') ?? '';
    assumed.push(roleArn);
    return script(roleArn) ?? session(roleArn, form.get('RoleSessionName') ?? '');
  });
  return { ...server, assumed };
}

const xmlns = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

function session(roleArn: string, name: string): Answer {
  const [, partition, , , account = '', resource = ''] = roleArn.split(':');
  const Arn = `arn:${partition}:sts::${account}:assumed-${resource}/${name}`;
  const Credentials = {
    ...{ AccessKeyId: `ASIA${account}`, SecretAccessKey: 'stand-in', SessionToken: 'stand-in' },
    Expiration: new Date('2100-01-01T00:00:00Z'),
  };
  const result = xmlOf({ Credentials, AssumedRoleUser: { AssumedRoleId: `AROA:${name}`, Arn } });
  return xml(200, `<AssumeRoleResponse ${xmlns}><AssumeRoleResult>${result}</AssumeRoleResult></AssumeRoleResponse>`);
}

/** What STS says where the role is missing, as where it trusts somebody else. */
export function stsDenial(roleArn: string): Answer {
  const Message = `User: arn:aws:sts::123456789012:assumed-role/snapshot/function is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  return xml(
    403,
    `<ErrorResponse ${xmlns}>${xmlOf({ Error: { Type: 'Sender', Code: 'AccessDenied', Message } })}</ErrorResponse>`,
  );
}

function xml(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/xml' }, body };
}
