/**
 * Where a record keeps something: paths into the request, then into the response, the first that is filled wins. They
 * match whatever their case (see `cloudtrail/fields.ts`), and lead through lists (see `text-in.ts`).
 */
export type Paths = Readonly<{ request: readonly string[]; response: readonly string[] }>;
