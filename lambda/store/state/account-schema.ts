import * as v from 'valibot';
import type { Account } from '../../../iam/state/account.ts';
import type { Schema } from '../../settings/schema.ts';
import { ifKnown, mapOf } from './schema.ts';

const text = ifKnown(v.string());
const yesOrNo = ifKnown(v.boolean());

/** What is set for an account, out of its JSON. */
export const accountSchema: Schema<Account> = v.object({
  id: text,
  partition: v.string(),
  alias: text,
  passwordPolicy: ifKnown(v.union([v.literal('none'), mapOf(v.string())])),
  globalEndpointTokenVersion: text,
  rootCredentialsManagement: yesOrNo,
  rootSessions: yesOrNo,
  outboundFederation: yesOrNo,
  properties: mapOf(v.string()),
});
