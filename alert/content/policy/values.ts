/** A value that a condition compares with. */
export type Value = Readonly<{ code: 'text'; text: string }> | Readonly<{ code: 'moment'; time: number }>;

export function textOf(text: string): Value {
  return { code: 'text', text };
}

/** A date of a policy, in milliseconds since 1970; as it is written where it names no zone. */
export function momentOf(text: string): Value {
  const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/.test(text);
  // IAM takes ISO 8601 and seconds since 1970.
  const time = new Date(/^\d{9,10}$/.test(text) ? Number(text) * 1000 : iso ? text : Number.NaN).getTime();
  return Number.isNaN(time) ? textOf(text) : { code: 'moment', time };
}
