import { Mark, markPasteRule, mergeAttributes } from '@tiptap/core';

const SCHEMES = /^(https?:\/\/|mailto:)/i;
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0]/;
/** An address as people paste it: the full stop or bracket after it belongs to the sentence. */
const PASTED = /\bhttps?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]/gi;

/** Only what a reader may be sent to: http, https and mailto. Checked when parsed, drawn, read and printed. */
export const isSafeHref = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2000 && SCHEMES.test(href) && !INVISIBLE.test(href);

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    link: {
      /** Makes the selection a link; an address that is not allowed changes nothing. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/** A link in the text. It ends where it ends: what is typed behind it does not belong to it. */
export const MotionLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isSafeHref(element.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) =>
    isSafeHref(HTMLAttributes.href)
      ? ['a', mergeAttributes({ rel: 'noopener noreferrer nofollow', target: '_blank' }, { href: HTMLAttributes.href }), 0]
      : ['span', 0],

  addCommands() {
    return {
      setLink: (attributes) => ({ commands }) => isSafeHref(attributes.href) && commands.setMark(this.name, attributes),
      unsetLink: () => ({ commands }) => commands.unsetMark(this.name, { extendEmptyMarkRange: true }),
    };
  },

  addPasteRules() {
    return [markPasteRule({ find: PASTED, type: this.type, getAttributes: ([href]) => ({ href }) })];
  },
});
