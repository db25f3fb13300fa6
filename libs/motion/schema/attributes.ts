import type { Attribute } from '@tiptap/core';

type Rendered = Partial<Pick<Attribute, 'default' | 'parseHTML' | 'renderHTML'>>;

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A text attribute, carried as `data-<name>` so that copy and paste inside the editor keeps it. */
export const textAttribute = (name: string, fallback = ''): Rendered => ({
  default: fallback,
  parseHTML: (element) => element.getAttribute(`data-${dashed(name)}`) ?? fallback,
  renderHTML: (attributes) => ({ [`data-${dashed(name)}`]: String(attributes[name]) }),
});

/** A whole number, at least 0. */
export const countAttribute = (name: string, fallback: number): Rendered => ({
  default: fallback,
  parseHTML: (element) => Number.parseInt(element.getAttribute(`data-${dashed(name)}`) ?? '', 10) || fallback,
  renderHTML: (attributes) => ({ [`data-${dashed(name)}`]: String(attributes[name]) }),
});

export const flagAttribute = (name: string): Rendered => ({
  default: false,
  parseHTML: (element) => element.getAttribute(`data-${dashed(name)}`) === 'true',
  renderHTML: (attributes) => ({ [`data-${dashed(name)}`]: String(attributes[name]) }),
});
