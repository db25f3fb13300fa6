import type { XmlAttribute, XmlElement } from './parse-xml.js';

const meant: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const special = /[&<>"]/g;

/** Most names and texts have nothing to escape: those pass untouched. */
export const escaped = (text: string): string => (/[&<>"]/.test(text) ? text.replace(special, (sign) => meant[sign] ?? sign) : text);

const xml = 'http://www.w3.org/XML/1998/namespace';

function attribute({ namespace, name, value }: XmlAttribute, index: number): string {
  if (namespace === '') return ` ${name}="${escaped(value)}"`;
  if (namespace === xml) return ` xml:${name}="${escaped(value)}"`;
  return ` xmlns:a${index}="${escaped(namespace)}" a${index}:${name}="${escaped(value)}"`;
}

/** An element with its own namespace declared, so that it means the same wherever it is put. */
export function elementXml({ namespace, name, attributes, children }: XmlElement): string {
  const head = `${name} xmlns="${escaped(namespace)}"${attributes.map(attribute).join('')}`;
  return children.length === 0 ? `<${head}/>` : `<${head}>${contentXml(children)}</${name}>`;
}

export const contentXml = (children: XmlElement['children']): string => children.map((child) => (typeof child === 'string' ? escaped(child) : elementXml(child))).join('');
