/** A number of a policy or a request; NaN where the text is none. */
export function numberIn(text: string): number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}

/** A date in milliseconds since 1970: ISO 8601, or seconds since 1970. NaN where the text is neither. */
export function dateIn(text: string): number {
  if (/^\d{5,}$/.test(text)) return Number(text) * 1000;
  return /^\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
}
