/**
 * Where a record keeps the name of each kind of thing: paths into the request, then into the response,
 * the first that is filled wins. Names match whatever their case (see `cloudtrail/fields.ts`).
 */
export const things = {
  user: { request: ['userName'], response: ['user.userName', 'user.arn'] },
  role: { request: ['roleName'], response: ['role.roleName', 'role.arn'] },
  group: { request: ['groupName'], response: ['group.groupName'] },
  /** A managed policy. */
  policy: { request: ['policyArn', 'policyName'], response: ['policy.arn'] },
  inlinePolicy: { request: ['policyName'], response: [] },
  // A helper completes this table: every kind that an action's sentence needs.
} as const satisfies Record<string, Readonly<{ request: readonly string[]; response: readonly string[] }>>;

/** A kind of thing that an action's sentence can name. */
export type ThingKind = keyof typeof things;
