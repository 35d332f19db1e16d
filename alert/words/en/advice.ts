import type { LeftCode } from '../../../iam/undo/plan/plan.ts';
import type { Advice, AdviceFor } from '../../content/advice.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import { serviceName } from '../products.ts';
import { actionTexts } from './actions/texts.ts';
import { findingTexts } from './findings/texts.ts';
import { capitalised } from './first-letter.ts';
import { sayNamesByKind } from './names.ts';
import { code } from './values.ts';

/** What to do in words, where no command does it. */
export function sayAdvice(advice: Advice): Phrase {
  switch (advice.code) {
    case 'for each':
      return joined(advice.parts.map(sayFor), ' ');
    case 'of a service': {
      const name = serviceName(advice.service);
      return phrase`${name === undefined ? code(advice.service, 120) : ours(name)} did this: take it back there.`;
    }
    default:
      return ours(textOf(advice));
  }
}

function sayFor({ of, advice }: AdviceFor): Phrase {
  return of.length === 0 ? sayAdvice(advice) : phrase`${capitalised(sayNamesByKind(of))}: ${sayAdvice(advice)}`;
}

function textOf(advice: Exclude<Advice, Readonly<{ code: 'for each' | 'of a service' }>>): string {
  switch (advice.code) {
    case 'of a plan':
      return leftByPlan[advice.left];
    case 'of a finding':
      return findingTexts[advice.finding].next;
    case 'no way back':
      return actionTexts[advice.action].noUndo ?? '';
    case 'deleted':
      return 'No command takes this back: what it was done to was deleted later.';
    case 'replaced':
      return 'No command takes this back: what stands under this name now was created anew and has another id. What trusted the old one has to be saved again to trust the new one.';
    case 'taken back later':
      return 'There is nothing to undo: a later change took this back.';
    case 'changed later':
      return 'No command is shown, as it would overwrite a later change: look at that one first.';
    case 'changed nothing':
      return 'There is nothing to undo: it was so before.';
    case 'as before':
      return 'There is nothing to undo: all is as it was before.';
    case 'in use':
      return 'No command deletes it before what was added to it since is taken away, and for that there is none.';
    case 'not in the event':
      return 'No command can be shown: the event does not name all that it would need.';
    case 'not typable':
      return 'No command is shown: a name in the event is not one to paste into a shell.';
    case 'change the permission set':
      return 'Only IAM Identity Center may change this role: change its permission set there.';
    case 'only its service may':
      return 'Only the service of this role may change it.';
    case 'of a stack':
      return 'CloudFormation did this: take it back in its stack, which would otherwise differ from what is there.';
    case 'of a stack set':
      return 'This role belongs to a stack set of CloudFormation: change it there.';
    case 'look into the event history':
      return 'in the CloudTrail event history of the account, around the time of this message.';
    case 'look into the log':
      return 'Look for “not delivered” in the log of the function: it says why. docs/operations.md says what to do, also about dead letters.';
  }
}

/** What the commands of a plan do not bring back. */
const leftByPlan: Readonly<Record<LeftCode, string>> = {
  'new id':
    'What is made again has another id: what trusted the old one has to be saved again to trust it, and its sessions are over.',
  'another number': 'The version comes back under another number.',
  'older versions': 'Only the version that was in force comes back, as v1.',
  instances: 'Instances that had the profile have to be given it again.',
  'no trust': 'It is not known who could assume the role: make it again from your code.',
  'no text': 'It is not known what the policy said: put it back from your code.',
  credentials: 'Passwords, access keys and MFA devices do not come back: they have to be made anew.',
  'not typable': 'For a part no command is shown: a value is too long, or not one to paste into a shell.',
  replaced: 'Something else has this name by now, so that no command is shown.',
  'unique ids in the trust':
    'The trust policy names somebody by an id, which IAM does not take any more: put it back by hand, without that one.',
  'changed later': 'What was changed later is left as it is: look at that change first.',
  'deleted later': 'For a part no command is shown: what it would name was deleted later. Make that again first.',
  'not all known': 'Not all of it is known: compare the rest, such as its tags, with your code.',
  'no command': 'For a part there is no command.',
};
