import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { quoted } from '../../../iam/undo/command.ts';
import { AwsFault, whyRefused } from '../../aws/aws-fault.ts';
import type { Given } from './given-webhooks.ts';

/** Stores a webhook over the old one, with the key that SSM uses by default. */
export async function storeWebhook({ parameter: Name, url }: Given, client: SSMClient): Promise<void> {
  try {
    await client.send(new PutParameterCommand({ Name, Value: url, Type: 'SecureString', Overwrite: true }));
  } catch (error) {
    // Without the cause: AWS repeats a value that it does not take, and --debug would print it.
    throw new AwsFault(`could not store the webhook in ${Name}: ${withoutSecret(whyNot(error, Name), url)}`);
  }
}

function whyNot(error: unknown, name: string): string {
  if (textAt(fieldsOf(error), 'name') === 'HierarchyTypeMismatchException')
    return `it is there in clear, and AWS does not change the type of a parameter. Delete it, then store it again: aws ssm delete-parameter --name ${quoted(name)}`;
  return whyRefused(error, `ssm:PutParameter on ${name}`);
}

/** The address, its path and the last part of it, which alone is enough for somebody who knows the rest. */
function withoutSecret(text: string, url: string): string {
  const { pathname } = new URL(url);
  const parts = [url, pathname, ...pathname.split('/').filter((part) => part.length > 7)];
  return parts.reduce((kept, part) => kept.replaceAll(part, '(hidden)'), text);
}
