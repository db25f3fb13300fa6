import sax, { type QualifiedAttribute, type QualifiedTag, type Tag } from 'sax';
import { AppError } from '#kernel';

export interface XmlAttribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
}

/** Far beyond what any client sends, and nothing to a server. */
const most = { depth: 32, elements: 2_000, letters: 262_144 };
const xmlns = 'http://www.w3.org/2000/xmlns/';
/** What XML 1.0 has no sign for; it could get in by `&#0;`. */
const noSign = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

const options = { xmlns: true, strictEntities: true, position: false };

const refuse = (cause?: unknown): never => {
  throw new AppError('invalid_input', { field: 'XML' }, { cause });
};

interface Growing {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: XmlAttribute[];
  readonly children: (XmlElement | string)[];
}

const isQualified = (tag: QualifiedTag | Tag): tag is QualifiedTag => 'uri' in tag;
const isAttribute = (value: QualifiedAttribute | string): value is QualifiedAttribute => typeof value === 'object';

function attributesOf(tag: QualifiedTag): XmlAttribute[] {
  return Object.values<QualifiedAttribute | string>(tag.attributes)
    .filter(isAttribute)
    .filter(({ uri }) => uri !== xmlns)
    .map(({ uri, local, value }) => ({ namespace: uri, name: local, value: signs(value) }));
}

const signs = (text: string): string => (noSign.test(text) ? refuse() : text);

/** Grows the tree while the parser tells what comes, and refuses what no client of ours needs. */
class Tree {
  private readonly open: Growing[] = [];
  private elements = 0;
  root: XmlElement | null = null;

  begin(tag: QualifiedTag | Tag): void {
    this.elements += 1;
    if (!isQualified(tag) || this.open.length >= most.depth || this.elements > most.elements) return refuse();
    const element: Growing = { namespace: tag.uri, name: tag.local, attributes: attributesOf(tag), children: [] };
    const around = this.open.at(-1);
    if (around) around.children.push(element);
    else this.root = element;
    this.open.push(element);
  }

  text(text: string): void {
    this.open.at(-1)?.children.push(signs(text));
  }

  end(): void {
    this.open.pop();
  }
}

/**
 * Well-formed XML with namespaces, or `invalid_input`. A document type is refused altogether: with it goes every entity
 * but the five of XML itself, so nothing can swell or read from elsewhere.
 */
export function parseXml(text: string): XmlElement {
  if (text.length > most.letters) throw new AppError('too_large', { limit: '256 kB' });
  const tree = new Tree();
  const reader = sax.parser(true, options);
  reader.ondoctype = () => refuse();
  reader.onsgmldeclaration = () => refuse();
  reader.onopentag = (tag) => tree.begin(tag);
  reader.onclosetag = () => tree.end();
  reader.ontext = (piece) => tree.text(piece);
  reader.oncdata = (piece) => tree.text(piece);
  reader.onerror = (error) => refuse(error);
  reader.write(text).close();
  return tree.root ?? refuse();
}

export const elementsOf = (element: XmlElement): XmlElement[] => element.children.filter((child) => typeof child !== 'string');

export const textOf = (element: XmlElement): string => element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The child of this name, or nothing. */
export const childOf = (element: XmlElement, namespace: string, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.namespace === namespace && child.name === name);
