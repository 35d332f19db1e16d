/** What IAM's query protocol says, be it the form of a request or the XML of an answer: a name with a text or children. */
export type Element = Readonly<{ name: string; text: string; children: readonly Element[] }>;

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}
