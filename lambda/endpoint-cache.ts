/**
 * The cache in which the SDK would keep endpoints that it discovers. Discovery is off unless somebody turns it on,
 * and the library of caches that the SDK brings for it is 7 KB. Why: docs/decisions/0170.
 */
function endpointCache(): object {
  const kept = new Map<string, unknown>();
  return Object.assign(kept, { peek: (key: string) => kept.get(key) });
}

// biome-ignore lint/style/noDefaultExport: the SDK imports the default.
export { endpointCache as default };
