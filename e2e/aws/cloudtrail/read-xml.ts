import type { Element } from './element.ts';

type Open = { name: string; text: string; children: Element[] };

/** The root element of an answer of IAM's, which has neither comments nor CDATA; undefined where there is none. */
export function readXml(xml: string): Element | undefined {
  const document: Open = { name: '', text: '', children: [] };
  const path = [document];
  for (const [, closing, name, single, text] of xml.matchAll(token)) {
    const parent = path.at(-1) ?? document;
    if (text !== undefined) parent.text += unescaped(text);
    else if (closing === '/') path.pop();
    else if (name !== undefined) open(name, parent, single === '/' ? [] : path);
  }
  return document.children[0];
}

function open(name: string, parent: Open, path: Open[]): void {
  const element = { name, text: '', children: [] };
  parent.children.push(element);
  path.push(element);
}

/** A tag, or the text between two. The XML declaration is neither. */
const token = /<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>|([^<>]+)(?=<)/g;

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
