import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { webhookUrl } from '../../lambda/deliver/webhook-url.ts';
import { AwsFault, asking } from '../aws/aws-fault.ts';
import { ifThere } from '../aws/if-there.ts';

/** What a parameter holds. `url` is a secret: it goes to Slack, and into no text. */
export type StoredWebhook =
  | Readonly<{ kind: 'stored'; url: string }>
  | Readonly<{ kind: 'in clear'; url: string }>
  | Readonly<{ kind: 'wrong'; why: string }>
  | Readonly<{ kind: 'unread'; why: string }>;

/** Reads a webhook where the function reads it. What is wrong with it is said without its value. */
export async function readWebhook(Name: string, client: SSMClient): Promise<StoredWebhook> {
  try {
    const answer = await ifThere(['ParameterNotFound'], () =>
      asking('read the webhook', 'ssm:GetParameter (and kms:Decrypt)', () =>
        client.send(new GetParameterCommand({ Name, WithDecryption: true })),
      ),
    );
    if (answer === undefined) return { kind: 'wrong', why: 'It does not exist.' };
    const url = webhookUrl(answer.Parameter?.Value ?? '');
    return { kind: answer.Parameter?.Type === 'SecureString' ? 'stored' : 'in clear', url };
  } catch (error) {
    if (error instanceof AwsFault) return { kind: 'unread', why: error.message };
    return { kind: 'wrong', why: error instanceof Error ? error.message : 'It cannot be read.' };
  }
}
