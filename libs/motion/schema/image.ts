import { mergeAttributes, Node } from '@tiptap/core';
import { flagAttribute, textAttribute } from './attributes.js';

const FILE_ID = /^[\w-]{1,64}$/;

/** Images are files of the fraction, named by their id. */
export const isFileId = (value: unknown): value is string => typeof value === 'string' && FILE_ID.test(value);

interface ImageOptions {
  /** Address of a file of this fraction; pictures are never loaded from elsewhere. */
  url: (fileId: string) => string;
}

export const MotionImage = Node.create<ImageOptions>({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addOptions: () => ({ url: () => '' }),
  addAttributes: () => ({
    fileId: textAttribute('fileId'),
    alt: textAttribute('alt'),
    decorative: flagAttribute('decorative'),
  }),

  parseHTML: () => [{ tag: 'img[data-file-id]' }],
  renderHTML({ HTMLAttributes, node }) {
    const { fileId, alt, decorative } = node.attrs;
    const source = isFileId(fileId) ? { src: this.options.url(fileId) } : {};
    return ['img', mergeAttributes(HTMLAttributes, source, { class: 'motion-image', alt: decorative ? '' : String(alt) })];
  },
});
