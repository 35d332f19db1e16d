/** Rows of a table in source text: each service with the names of its calls. */
export function rowsByService(calls: readonly string[]): readonly string[] {
  const all = [...new Set(calls)].sort();
  const services = [...new Set(all.map((call) => call.split(':')[0] ?? ''))];
  return services.map((service) => {
    const names = all.filter((call) => call.startsWith(`${service}:`)).map((call) => call.slice(service.length + 1));
    return `  '${service}': '${names.join(' ')}',`;
  });
}
