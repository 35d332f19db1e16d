import { DeliveryError } from './failure.ts';
import type { SlackRefusal } from './slack-answer.ts';

/** A refusal of Slack's as a failure, with what a person has to do where trying again is no help: mostly `storeCommand`. */
export function slackFailure(refusal: SlackRefusal, parameter: string, storeCommand: string): DeliveryError {
  const answer = [refusal.status, refusal.code].join(' ').trim();
  switch (refusal.kind) {
    case 'too fast':
      return new DeliveryError(`Slack wants fewer posts: ${answer}.`, { lasts: 'transient', affects: 'destination' });
    case 'fault':
      return new DeliveryError(`Slack had a fault: ${answer}.`, { lasts: 'transient', affects: 'message' });
    case 'payload':
      return new DeliveryError(
        `Slack refused the message, as plain text too: ${answer}.`,
        { lasts: 'permanent', affects: 'message' },
        { remedy: 'Look the event up in the event history, and report the message as a fault of IAM Whodunit.' },
      );
    case 'webhook':
      return new DeliveryError(
        `Slack refused the webhook in parameter ${parameter}: ${answer}.`,
        { lasts: 'permanent', affects: 'destination' },
        { remedy: remedyFor(refusal.code, storeCommand) },
      );
  }
}

const otherRemedies: Readonly<Record<string, string>> = {
  action_prohibited: 'Have an administrator of the Slack workspace allow the app to post.',
  channel_is_archived: 'Unarchive the channel.',
  posting_to_general_channel_denied: 'Have an administrator of the Slack workspace allow posts to its general channel.',
  team_disabled: 'Have the Slack workspace enabled again.',
};

function remedyFor(code: string, storeCommand: string): string {
  const renewal = `Make a new incoming webhook and store it: ${storeCommand}`;
  const other = otherRemedies[code];
  return other === undefined ? renewal : `${other} If that cannot be: ${renewal}`;
}
