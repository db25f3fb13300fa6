import { isFileId } from '#motion';
import type { Node } from '@tiptap/pm/model';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Desk } from './desk.js';
import { editButton, element, onButton } from './element.js';

const draw = (node: Node, dom: HTMLElement, image: HTMLImageElement, missing: HTMLElement, desk: Desk): void => {
  const fileId: unknown = node.attrs.fileId;
  const alt = node.attrs.decorative === true ? '' : String(node.attrs.alt ?? '');
  const source = isFileId(fileId) ? desk.imageUrl(fileId) : '';
  if (image.getAttribute('src') !== source) image.src = source;
  image.alt = alt;
  missing.hidden = alt !== '' || node.attrs.decorative === true;
  dom.classList.toggle('is-undescribed', !missing.hidden);
};

/** A picture with the button to describe it; one without a description says so. */
export const imageView =
  (desk: Desk): NodeViewConstructor =>
  (node, _view, getPos) => {
    const dom = element('figure', 'motion-figure');
    dom.contentEditable = 'false';
    const image = element('img', 'motion-image');
    const missing = element('figcaption', 'motion-missing', desk.words.imageMissing);
    draw(node, dom, image, missing, desk);
    dom.append(image, missing, editButton(desk.words.imageEdit, () => desk.open('image', getPos)));
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false;
        draw(next, dom, image, missing, desk);
        return true;
      },
      stopEvent: onButton,
      ignoreMutation: () => true,
    };
  };
