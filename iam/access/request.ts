/** A request as IAM's decision sees it. */
export type Request = Readonly<{ action: string; resource: string; context: Context }>;

/** The values that a request has for a condition key, given in lower case; none where the request lacks the key. */
export type Context = (key: string) => readonly string[];
