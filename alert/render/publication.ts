import type { Message } from '../group.ts';
import { plain } from '../phrase.ts';
import type { Reader } from '../reader.ts';
import { visibleJson } from '../visible.ts';
import type { Wording } from '../wording.ts';
import { worded } from '../words/worded.ts';
import { attributesOf } from './attributes.ts';
import { chatNotification } from './chat.ts';
import { emailOf } from './email.ts';
import { type MachineRoom, machineBody, wholeBody } from './machine.ts';
import { unclickable } from './plain-text.ts';
import { isSmallEnough, mostBytes } from './publication-size.ts';
import type { Publication } from './rendered.ts';
import { subjectOf } from './subject.ts';

/** A message for an SNS topic: one body for people by mail, one for phones, one for chat, one for programs. */
export function publicationOf(message: Message, reader: Reader): Publication {
  return publicationFrom(message, worded(message, reader));
}

/** The largest of the forms that fits; throws where not even the smallest does. docs/decisions/0183 */
export function publicationFrom(message: Message, wording: Wording): Publication {
  for (const room of rooms) {
    const publication = publicationWithin(room, message, wording);
    if (isSmallEnough(publication)) return publication;
  }
  throw new Error(`A publication of more than ${mostBytes} bytes, however shortened.`);
}

/** Characters of the e-mail, and what the body for programs may hold. Commands are whole or not there: half a one does something else. */
type Room = MachineRoom & Readonly<{ email: number }>;

const rooms: readonly Room[] = [
  { ...wholeBody, email: Number.POSITIVE_INFINITY },
  { value: 300, points: 100, undo: 'none', access: 40_000, email: 60_000 },
  { value: 100, points: 20, undo: 'none', access: 10_000, email: 15_000 },
  { value: 36, points: 5, undo: 'none', access: 0, email: 15_000 },
];

/** `MessageStructure: json`, https://docs.aws.amazon.com/sns/latest/dg/sns-send-custom-platform-specific-payloads-mobile-devices.html */
function publicationWithin(room: Room, message: Message, wording: Wording): Publication {
  const bodies = {
    default: visibleJson(JSON.stringify(machineBody(message, wording, room))),
    email: frontLines(emailOf(wording), room.email, wording),
    sms: textMessage(wording),
    https: JSON.stringify(chatNotification(message, wording)),
  };
  return {
    subject: subjectOf(wording),
    message: JSON.stringify(bodies),
    attributes: attributesOf(message),
  };
}

/** Whole lines only: a value that is cut could read as another. */
function frontLines(text: string, room: number, { joints }: Wording): string {
  if (text.length <= room) return text;
  const kept = text.slice(0, text.lastIndexOf('\n', room));
  return `${kept}\n${joints.moreCharacters(text.length - kept.length)}`;
}

/** One segment of a text message holds 160 characters, or 70 where one of them is outside the GSM alphabet. */
function textMessage({ headline, joints }: Wording): string {
  const said = unclickable(headline);
  const whole = plain(said);
  const room = /^[\u0020-\u007e]*$/.test(whole) ? 160 : 70;
  return whole.length <= room ? whole : joints.shortText(said, room);
}
