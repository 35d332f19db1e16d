/** The XML of AWS's query protocol: a list becomes `member` elements, an object one element for each of its members. */
export function xmlOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => `<member>${xmlOf(each)}</member>`).join('');
  if (value instanceof Map) return [...value].map(([key, each]) => entry(String(key), each)).join('');
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escaped(String(value));
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `<${name}>${xmlOf(each)}</${name}>`)
    .join('');
}

function entry(key: string, value: unknown): string {
  return `<entry><key>${escaped(key)}</key><value>${xmlOf(value)}</value></entry>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
