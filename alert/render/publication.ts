import type { Message } from '../group.ts';
import { plain } from '../phrase.ts';
import type { Reader } from '../reader.ts';
import { visibleJson } from '../visible.ts';
import type { Wording } from '../wording.ts';
import { worded } from '../words/worded.ts';
import { attributesOf } from './attributes.ts';
import { chatNotification } from './chat.ts';
import { emailOf } from './email.ts';
import { machineBody } from './machine.ts';
import { unclickable } from './plain-text.ts';
import type { Publication } from './rendered.ts';
import { subjectOf } from './subject.ts';

/** A message for an SNS topic: one body for people by mail, one for phones, one for chat, one for programs. */
export function publicationOf(message: Message, reader: Reader): Publication {
  return publicationFrom(message, worded(message, reader));
}

/** `MessageStructure: json`, https://docs.aws.amazon.com/sns/latest/dg/sns-send-custom-platform-specific-payloads-mobile-devices.html */
export function publicationFrom(message: Message, wording: Wording): Publication {
  const bodies = {
    default: visibleJson(JSON.stringify(machineBody(message, wording))),
    email: emailOf(wording),
    sms: textMessage(wording),
    https: JSON.stringify(chatNotification(message, wording)),
  };
  return {
    subject: subjectOf(wording),
    message: JSON.stringify(bodies),
    attributes: attributesOf(message),
  };
}

/** One segment of a text message holds 160 characters, or 70 where one of them is outside the GSM alphabet. */
function textMessage({ headline, joints }: Wording): string {
  const said = unclickable(headline);
  const whole = plain(said);
  const room = /^[\u0020-\u007e]*$/.test(whole) ? 160 : 70;
  return whole.length <= room ? whole : joints.shortText(said, room);
}
