import { type Mistake, memberPath } from './mistake.ts';

const address = /https?:|hooks\.slack|services\/T\w+\/B\w+/i;

/** The path alone is as secret: of an incoming webhook, a trigger, a workflow, or only the ids at its end. */
const path =
  /(services|triggers|workflows)\/[TE][0-9A-Z]{6,}\/|(^|\/)T[0-9A-Z]{6,}\/B[0-9A-Z]{6,}\/|\/B[0-9A-Z]{8,}\/[0-9A-Za-z]{24}$/;

const isSecret = (text: string) => address.test(text) || path.test(text);

/**
 * The places in the settings that hold a webhook itself. Whoever has a webhook can post to the
 * channel, so it is never repeated, not even in the mistake.
 */
export function webhookSecrets(value: unknown, path: string): readonly Mistake[] {
  if (typeof value === 'string') return isSecret(value) ? [{ path, text: advice }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((member, index) => webhookSecrets(member, `${path}[${index}]`));
  return Object.entries(value).flatMap(([name, inner]) =>
    isSecret(name) ? [{ path, text: advice }] : webhookSecrets(inner, memberPath(path, name)),
  );
}

const advice =
  'holds the address of a webhook, which is a secret and does not belong here: ' +
  'store it in an SSM SecureString parameter and give the name of that parameter';
