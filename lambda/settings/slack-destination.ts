import * as v from 'valibot';
import type { Audience } from '../../alert/audience.ts';
import { type Language, languages } from '../../alert/reader.ts';
import { audience, noUselessFloor } from './audience.ts';
import { objectOf } from './object-of.ts';
import { oneOf, type Schema, text } from './schema.ts';

/** A Slack channel, by the SSM SecureString parameter that holds its incoming webhook's URL, and the alerts it gets. */
export type SlackDestination = Audience &
  Readonly<{
    webhookParameter: string;
    /** The language of its alerts, where it differs from that of the settings. */
    language?: Language;
  }>;

/**
 * A parameter's name, as in
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 * Receipts call a channel by this name and the topic `sns`: the leading "/" keeps the two apart.
 */
const parameterName = v.pipe(
  text('begin with "/"', (name) => name.startsWith('/')),
  text('have only letters, digits, "_", ".", "-" and "/" in it', (name) => /^(\/[\w.-]+)+$/.test(name)),
  text('have at most 15 parts and 1,011 characters', (name) => name.split('/').length <= 16 && name.length <= 1011),
  text('not begin with "/aws" or "/ssm", which AWS keeps for itself', (name) => !/^\/(aws|ssm)(\/|$)/i.test(name)),
);

const members = {
  webhookParameter: parameterName,
  ...audience,
  language: v.exactOptional(oneOf(languages)),
} as const satisfies Record<keyof SlackDestination, v.GenericSchema>;

export const slackDestination: Schema<SlackDestination> = v.pipe(objectOf(members), noUselessFloor());
